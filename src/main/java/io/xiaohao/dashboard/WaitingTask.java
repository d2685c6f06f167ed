package io.xiaohao.dashboard;

import java.time.LocalDateTime;

/**
 * A task that waits for the one who looks.
 *
 * @param id the engine's id of it
 * @param key its key, such as {@code approve-closure}
 * @param name its Chinese name
 * @param about what it is about: an issue's number, or period and object
 * @param href where it is worked on
 * @param due by when it is to be done, or null
 * @param since since when it waits
 */
public record WaitingTask(
        String id, String key, String name, String about, String href, LocalDateTime due, LocalDateTime since) {}
