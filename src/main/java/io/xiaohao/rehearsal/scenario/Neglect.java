package io.xiaohao.rehearsal.scenario;

import java.time.LocalDate;

/**
 * Tasks that autopilot leaves alone; each criterion that is null fits everything.
 *
 * @param line the line in the file, from 1
 * @param task the task's key
 * @param issue an issue's number
 * @param object the name of an object, or of a unit whose tasks these are
 * @param period the period ({@code 2021-W23})
 * @param from the first day, inclusive
 * @param to the last day, inclusive
 */
public record Neglect(int line, String task, String issue, String object, String period, LocalDate from, LocalDate to) {

    /** Whether the day is among its days. */
    public boolean isOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
