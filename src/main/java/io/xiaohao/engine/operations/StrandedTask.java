package io.xiaohao.engine.operations;

import java.time.LocalDateTime;
import java.util.List;

/**
 * An open task that nobody can take.
 *
 * @param id the engine's id
 * @param name its name
 * @param process the name of its process
 * @param instance the id of the process instance
 * @param about what it is about; null where that must not be shown
 * @param government the government's code
 * @param assignee who has claimed it, though there is no such account; null where nobody has
 * @param groups the groups that may take it, ids with names
 * @param accounts the accounts that may take it
 * @param created when it came
 * @param due by when it is to be done, or null
 */
public record StrandedTask(
        String id,
        String name,
        String process,
        String instance,
        String about,
        String government,
        String assignee,
        List<CandidateGroup> groups,
        List<String> accounts,
        LocalDateTime created,
        LocalDateTime due) {

    /**
     * A group that may take a task.
     *
     * @param id the engine's id
     * @param name its name; the id where there is no such group
     */
    public record CandidateGroup(String id, String name) {}

    /** Why nobody can. */
    public Cause cause() {
        if (assignee != null) {
            return Cause.CLAIMED_BY_NOBODY;
        }
        if (!groups.isEmpty()) {
            return Cause.EMPTY_GROUP;
        }
        return accounts.isEmpty() ? Cause.NO_CANDIDATE : Cause.UNKNOWN_ACCOUNT;
    }

    /** Why nobody can take a task. */
    public enum Cause {
        /** Whoever has claimed it has no account any more. */
        CLAIMED_BY_NOBODY,
        /** Nobody of the government is in a group that may. */
        EMPTY_GROUP,
        /** The accounts that may are gone. */
        UNKNOWN_ACCOUNT,
        /** The process names nobody. */
        NO_CANDIDATE
    }
}
