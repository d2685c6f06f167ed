package io.xiaohao.engine.operations;

import java.time.LocalDateTime;

/**
 * One pass of an instance through an element of its process.
 *
 * @param element the element's id
 * @param name its name
 * @param kind the engine's name of its kind, such as {@code userTask}
 * @param account who did it; null where it was the system, or nobody yet
 * @param from when it began
 * @param until when it ended; null where the instance is there now
 * @param cancelled whether it was ended by something else
 */
public record PathStep(
        String element,
        String name,
        String kind,
        String account,
        LocalDateTime from,
        LocalDateTime until,
        boolean cancelled) {}
