package io.xiaohao.issue.exchange;

/**
 * A picture lying in a row, found sound.
 *
 * @param part its place in the file
 * @param name what to call it when it is stored
 * @param found whether it shows what was found; else what was done about it
 */
record RowPicture(String part, String name, boolean found) {}
