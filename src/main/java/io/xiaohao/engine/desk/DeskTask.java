package io.xiaohao.engine.desk;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A task an account may work on.
 *
 * @param id the engine's id
 * @param task its key, such as {@code rectify-issue}
 * @param name its Chinese name
 * @param about the business key of its process: an issue's number, or period and object
 * @param programme the code of the programme, or null where the process has none
 * @param due by when it is to be done, or null
 * @param created since when it is there
 * @param assignee the account that has claimed it, or null
 * @param groups the groups whose members may claim it, sorted
 */
public record DeskTask(
        String id,
        String task,
        String name,
        String about,
        String programme,
        LocalDateTime due,
        LocalDateTime created,
        String assignee,
        List<String> groups) {

    /** Keeps a copy of the groups. */
    public DeskTask {
        groups = List.copyOf(groups);
    }
}
