package io.xiaohao.report;

import java.time.LocalDateTime;

/**
 * The instants of a week with at least one working day (domain rules, "Weeks").
 *
 * @param week the week
 * @param askAt when reports are asked for, on its first working day
 * @param remindAt when whoever has not reported is reminded, on the working day before the last one of the week
 * @param dueAt until when reports are in time, on its last working day
 * @param missedAt 00:00 after that day
 * @param digestAt when the digest is made, on that day
 */
public record WeekPlan(
        ReportWeek week,
        LocalDateTime askAt,
        LocalDateTime remindAt,
        LocalDateTime dueAt,
        LocalDateTime missedAt,
        LocalDateTime digestAt) {}
