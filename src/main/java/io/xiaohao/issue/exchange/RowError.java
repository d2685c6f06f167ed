package io.xiaohao.issue.exchange;

/**
 * One fault in a file.
 *
 * @param row as Excel counts, from 1
 * @param column the column's heading, or empty where the whole row is at fault
 * @param message a Chinese sentence that says what is wrong and where
 */
public record RowError(int row, String column, String message) {}
