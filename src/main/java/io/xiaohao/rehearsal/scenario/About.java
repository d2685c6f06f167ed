package io.xiaohao.rehearsal.scenario;

import java.util.Set;

/**
 * What a step is about: an issue by its number, or an object (or unit) in a period; what the file leaves out is null.
 */
public record About(String issue, String object, String period) {

    /** Nothing named. */
    public static final About NOTHING = new About(null, null, null);

    /**
     * Tasks whose object has one such case at a time, so that the object alone tells which one is meant; who writes a
     * scenario need not know in which month a measure was proposed.
     */
    private static final Set<String> TOLD_BY_OBJECT = Set.of(
            "approve-escalation",
            "schedule-interview",
            "record-interview",
            "confirm-commitments",
            "confirm-measure",
            "confirm-consequences",
            "record-decision");

    /** Tasks about a whole period. */
    private static final Set<String> TOLD_BY_PERIOD = Set.of("approve-bulletin", "confirm-consequences");

    /** The business key of the process: the issue's number, {@code period/object}, or null where neither is complete. */
    public String businessKey() {
        if (issue != null) {
            return issue;
        }
        return object == null || period == null ? null : period + "/" + object;
    }

    /** Whether a task of the key can be told by less than its whole business key. */
    public static boolean isLoose(String task) {
        return TOLD_BY_OBJECT.contains(task) || TOLD_BY_PERIOD.contains(task);
    }

    /** Whether this is enough to tell a task of the key from others. */
    public boolean tells(String task) {
        return businessKey() != null
                || object != null && TOLD_BY_OBJECT.contains(task)
                || period != null && TOLD_BY_PERIOD.contains(task);
    }

    /** Whether a task of the key, of the process with that business key, is what is meant. */
    public boolean fits(String task, String key) {
        if (key == null) {
            return false;
        }
        return key.equals(businessKey())
                || object != null && TOLD_BY_OBJECT.contains(task) && key.endsWith("/" + object)
                || period != null && TOLD_BY_PERIOD.contains(task) && isOf(period, key);
    }

    /** As a message names it. */
    @Override
    public String toString() {
        if (businessKey() != null) {
            return businessKey();
        }
        return object != null ? object : String.valueOf(period);
    }

    private boolean isOf(String wanted, String key) {
        return key.equals(wanted) || object == null && key.startsWith(wanted + "/");
    }
}
