package io.xiaohao.issue;

/**
 * How many issues were found.
 *
 * @param number how many, as far as was counted
 * @param more whether counting stopped there and there may be more
 */
public record LedgerTotal(long number, boolean more) {

    static LedgerTotal of(long number) {
        return new LedgerTotal(number, false);
    }

    /** As a page shows it, such as {@code 10000+}. */
    public String words() {
        return more ? (number - 1) + "+" : String.valueOf(number);
    }
}
