package io.xiaohao.document;

/**
 * What stands around the rows of an official sheet; none of it is null.
 *
 * @param name the sheet's name; what Excel does not take in it is replaced
 * @param title the line at the top
 * @param left below the title at the left, such as who reports
 * @param right below the title at the right, such as the day
 * @param footLeft at the foot of every page, at the left
 * @param footRight at the foot of every page, at the right
 */
public record SheetFrame(String name, String title, String left, String right, String footLeft, String footRight) {}
