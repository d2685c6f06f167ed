package io.xiaohao.engine.desk;

import java.util.List;

/**
 * Some of an account's tasks, oldest first.
 *
 * @param content the tasks of this page
 * @param page its number, from 0
 * @param size how many a page holds at most
 * @param total how many tasks there are in all
 */
public record DeskPage(List<DeskTask> content, int page, int size, long total) {

    /** Keeps a copy of the tasks. */
    public DeskPage {
        content = List.copyOf(content);
    }
}
