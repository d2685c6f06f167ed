package io.xiaohao.rehearsal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * An open task, as those who play people see it.
 *
 * @param id the engine's id
 * @param key the task's key ({@code rectify-issue})
 * @param name its Chinese name
 * @param about the business key: an issue's number, or {@code period/object}
 * @param created when it appeared
 * @param assignee who has claimed it, or null
 * @param candidates the accounts that may take it by name, sorted
 * @param groups the groups that may take it, sorted
 */
public record TaskInHand(
        String id,
        String key,
        String name,
        String about,
        LocalDateTime created,
        String assignee,
        List<String> candidates,
        Set<String> groups) {

    /** The period of what it is about, or null where it is about an issue. */
    public String period() {
        int slash = about.indexOf('/');
        return slash < 0 ? null : about.substring(0, slash);
    }

    /** The object of what it is about, or null where it is about an issue. */
    public String object() {
        int slash = about.indexOf('/');
        return slash < 0 ? null : about.substring(slash + 1);
    }
}
