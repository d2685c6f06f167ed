package io.xiaohao.document;

/**
 * The number of an official paper (发文字号).
 *
 * @param kind what sort of paper, such as 交办单
 * @param year the year of its series
 * @param number from 1 on
 */
public record PaperNumber(String kind, int year, int number) {

    /** As papers bear it: 交办单〔2026〕12号, the year in hexagonal brackets and no leading zeros (GB/T 9704—2012). */
    @Override
    public String toString() {
        return "%s〔%d〕%d号".formatted(kind, year, number);
    }
}
