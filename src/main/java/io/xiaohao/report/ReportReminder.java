package io.xiaohao.report;

import java.time.LocalDateTime;

/**
 * A unit is to be reminded of a report; published within the transaction. The journal does not tell of it.
 *
 * @param government the government's code
 * @param programme the programme's code
 * @param subject week and object
 * @param unitCode the unit
 * @param dueAt until when it is in time
 */
public record ReportReminder(
        String government, String programme, String subject, String unitCode, LocalDateTime dueAt) {}
