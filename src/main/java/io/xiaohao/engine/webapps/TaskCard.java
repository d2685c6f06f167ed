package io.xiaohao.engine.webapps;

import io.xiaohao.form.TaskFacts.FactCard;
import java.time.LocalDate;

/**
 * What a list of tasks shows of the issue that a task is about.
 *
 * @param id the task's id
 * @param number the number
 * @param area the name of its area
 * @param place its place, or null
 * @param description what was found
 * @param leadUnit the name of its lead unit, or null
 * @param deadline its deadline, or null
 * @param light GREEN, YELLOW, RED, SERIOUS or NONE
 * @param lightLabel the same in Chinese
 * @param facts what is shown instead of an issue, or null where the task is about one
 */
public record TaskCard(
        String id,
        String number,
        String area,
        String place,
        String description,
        String leadUnit,
        LocalDate deadline,
        String light,
        String lightLabel,
        FactCard facts) {

    /** The card of a task about something else than an issue. */
    static TaskCard of(String id, FactCard facts) {
        return new TaskCard(id, null, null, null, null, null, null, null, null, facts);
    }
}
