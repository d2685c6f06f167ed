package io.xiaohao.document;

/**
 * One column of a sheet to be written.
 *
 * @param header its heading
 * @param width in characters of the standard font; a Chinese character is as wide as two
 */
public record SheetColumn(String header, int width) {}
