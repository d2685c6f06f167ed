package io.xiaohao.engine.webapps;

import io.xiaohao.form.FactSheet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * What a form needs to know of its task beside the issue itself.
 *
 * @param id the engine's id
 * @param task its key, such as {@code rectify-issue}
 * @param name its Chinese name
 * @param about the number of the issue, or the period and object
 * @param due by when it is to be done, or null
 * @param assignee the account that has claimed it, or null
 * @param mine whether that is the caller
 * @param picturesNeeded how many pictures the issue needs at least when it is handed in
 * @param request what the unit has asked for and waits to be answered, or null
 * @param titles what people call the accounts that appear in the history
 * @param facts what the form shows instead of an issue, or null where the task is about one
 */
public record TaskSheet(
        String id,
        String task,
        String name,
        String about,
        LocalDateTime due,
        String assignee,
        boolean mine,
        int picturesNeeded,
        OpenRequest request,
        Map<String, String> titles,
        FactSheet facts) {

    /**
     * What a unit has asked for.
     *
     * @param kind EXTENSION, TRANSFER or SHELVING
     * @param day the day it asks for, or null
     * @param unit the name of the unit it proposes, or null
     * @param reason why, or null
     * @param askedAt when
     */
    public record OpenRequest(String kind, LocalDate day, String unit, String reason, LocalDateTime askedAt) {}
}
