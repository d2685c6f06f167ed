package io.xiaohao.document;

/**
 * A picture lying in a sheet.
 *
 * @param row the row it lies in, as Excel counts; where it covers several, the one that its middle lies in
 * @param column counted from 0
 * @param part its place in the file; null where the file only links to it, or has lost it
 */
public record SheetPicture(int row, int column, String part) {}
