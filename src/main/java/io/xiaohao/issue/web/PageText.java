package io.xiaohao.issue.web;

import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.IssueView;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How pages write moments, and how far off a deadline is. */
final class PageText {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private PageText() {}

    /** To the minute; null stays null. */
    static String minute(LocalDateTime moment) {
        return moment == null ? null : MINUTE.format(moment);
    }

    /** Cut to so many characters, with … where something is missing; null stays null. */
    static String cut(String text, int longest) {
        if (text == null || text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }

    /** How the time runs, in calendar days; null where there is nothing to say. */
    static String remaining(IssueView issue, LocalDate today) {
        if (issue.status() == IssueStatus.SHELVED && issue.shelvedUntil() != null) {
            return "挂账至" + issue.shelvedUntil();
        }
        if (issue.status() == IssueStatus.CLOSED && issue.closedAt() != null) {
            return issue.closedAt().toLocalDate() + "销号";
        }
        if (issue.submittedAt() != null
                && (issue.status() == IssueStatus.SUBMITTED || issue.status() == IssueStatus.APPROVING)) {
            return issue.submittedAt().toLocalDate() + "申请销号";
        }
        if (issue.deadline() == null || issue.status() != IssueStatus.RECTIFYING) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(today, issue.deadline());
        if (days == 0) {
            return "今天到期";
        }
        return days > 0 ? "还有" + days + "天" : "已超期" + -days + "天";
    }

    /** The style class of what {@link #remaining} says: the light's while the time runs, none afterwards. */
    static String urgency(IssueView issue) {
        return issue.status() == IssueStatus.RECTIFYING
                ? PageLight.of(issue.light()).style()
                : "";
    }

    /** The style class of a state. */
    static String style(IssueStatus status) {
        return "state-" + status.name().toLowerCase(Locale.ROOT);
    }
}
