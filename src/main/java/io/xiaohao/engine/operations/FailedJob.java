package io.xiaohao.engine.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;

/**
 * A piece of work that failed.
 *
 * @param id the engine's id
 * @param government the government's code; empty where it is the engine's own
 * @param process the key of the process, or null
 * @param processName its name, or null
 * @param definition the id of the version of the process, or null
 * @param instance the id of the process instance, or null
 * @param about what the instance is about; null where that must not be shown
 * @param programme the programme's code, or null
 * @param element the id of the element that failed, or null
 * @param kind the engine's name of the kind of work, such as {@code timer-transition}
 * @param message what the engine noted; null where it must not be shown
 * @param retries how often the engine will try again by itself; 0 where it has given up
 * @param failedAt when the engine gave up, or null
 * @param due when it was or will be due, or null
 */
public record FailedJob(
        String id,
        String government,
        String process,
        String processName,
        String definition,
        String instance,
        String about,
        String programme,
        String element,
        String kind,
        String message,
        int retries,
        LocalDateTime failedAt,
        LocalDateTime due) {

    static FailedJob of(ResultSet row, int number) throws SQLException {
        String process = row.getString("PROCESS_KEY_");
        boolean shown = !OperatorAccess.isConfidential(process);
        String element = row.getString("FAILED_ACT_ID_");
        return new FailedJob(
                row.getString("ID_"),
                text(row.getString("TENANT_ID_")),
                process,
                row.getString("PROCESS_NAME_"),
                row.getString("PROCESS_DEF_ID_"),
                row.getString("PROCESS_INSTANCE_ID_"),
                shown ? row.getString("BUSINESS_KEY_") : null,
                row.getString("PROGRAMME_"),
                element == null ? row.getString("ACT_ID_") : element,
                row.getString("JOB_TYPE_"),
                shown ? text(row.getString("EXCEPTION_MSG_")) : null,
                row.getInt("RETRIES_"),
                time(row.getTimestamp("INCIDENT_TIMESTAMP_")),
                time(row.getTimestamp("DUEDATE_")));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    static LocalDateTime time(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toLocalDateTime();
    }
}
