package io.xiaohao.privacy;

/**
 * A telephone or identity number that was written into a text.
 *
 * @param mask what stands for it in the text
 * @param number the number itself
 */
public record KeptNumber(String mask, String number) {

    /** Without the number, which must not get into a log. */
    @Override
    public String toString() {
        return "KeptNumber[" + mask + "]";
    }
}
