package io.xiaohao.engine.desk;

import io.xiaohao.refusal.Refusal;

/**
 * Which of an account's tasks are asked for.
 *
 * @param task the key of the task, or null for any
 * @param about the business key of its process, or null for any
 * @param page the number of the page, from 0
 * @param size how many tasks a page holds, 1 to {@link #LARGEST_SIZE}
 */
public record DeskQuery(String task, String about, int page, int size) {

    /** The most tasks a page can hold. */
    public static final int LARGEST_SIZE = 200;

    private static final int LAST_PAGE = 1_000_000;

    /**
     * Takes blank texts for not given.
     *
     * @throws Refusal malformed where page or size are out of range
     */
    public DeskQuery {
        if (page < 0 || page > LAST_PAGE) {
            throw Refusal.malformed("page", "页码 page 从 0 开始，不能是 %d。".formatted(page));
        }
        if (size < 1 || size > LARGEST_SIZE) {
            throw Refusal.malformed("size", "每页条数 size 须在 1 到 %d 之间。".formatted(LARGEST_SIZE));
        }
        task = blankAsNull(task);
        about = blankAsNull(about);
    }

    /** How many tasks lie before the page. */
    long offset() {
        return (long) page * size;
    }

    private static String blankAsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
