package io.xiaohao.issue;

import java.time.LocalDate;

/**
 * An issue that was not settled at a moment.
 *
 * @param number its number
 * @param place where, or null
 * @param description what
 * @param status where it stood then
 * @param light what it showed then
 * @param discoveredOn when it was found
 * @param deadline its deadline then, or null
 */
public record OpenIssue(
        String number,
        String place,
        String description,
        IssueStatus status,
        Light light,
        LocalDate discoveredOn,
        LocalDate deadline) {}
