package io.xiaohao.document;

/**
 * What a sheet may hold at most; more is refused or marked, so that no file can exhaust the memory.
 *
 * @param columns columns that may hold anything; a cell beyond is refused
 * @param textLength characters of a cell; a longer one is cut and given as {@link SheetCell.Kind#OVERLONG}
 * @param differentTexts entries of the workbook's table of shared texts
 */
public record SheetLimits(int columns, int textLength, int differentTexts) {

    /** 200 columns, 4,000 characters a cell (what the product keeps of any text), 8 million different texts. */
    public static final SheetLimits DEFAULT = new SheetLimits(200, 4_000, 8_000_000);
}
