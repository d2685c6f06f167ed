package io.xiaohao.rehearsal.scenario;

/**
 * What a step is about: an issue by its number, or an object (or unit) in a period; what the file leaves out is null.
 */
public record About(String issue, String object, String period) {

    /** Nothing named. */
    public static final About NOTHING = new About(null, null, null);

    /** The business key of the process: the issue's number, {@code period/object}, or null where neither is complete. */
    public String businessKey() {
        if (issue != null) {
            return issue;
        }
        return object == null || period == null ? null : period + "/" + object;
    }
}
