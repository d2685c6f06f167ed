package io.xiaohao.issue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Each {@link LedgerFocus} as a condition on issues, by the clock and the programme's tables. */
@Component
class LedgerFoci {

    private final IssueClock clock;

    LedgerFoci(IssueClock clock) {
        this.clock = clock;
    }

    Condition condition(String programme, LedgerFocus focus) {
        return switch (focus) {
            case DUE_TODAY ->
                new Condition(
                        "i.status = :focusStatus and i.deadline.day = :focusDay",
                        Map.of("focusStatus", IssueStatus.RECTIFYING, "focusDay", clock.today()));
            case SLIPPED_THIS_WEEK -> slipped();
            case DISPATCH_LATE ->
                late(
                        programme,
                        IssueStep.DISPATCH,
                        "i.status = :focusStatus and i.registeredAt",
                        IssueStatus.REGISTERED);
            case ANSWER_LATE ->
                late(
                        programme,
                        IssueStep.REQUEST,
                        "i.status = :focusStatus and i.request.askedAt",
                        IssueStatus.RECTIFYING);
            case VERIFICATION_LATE ->
                late(
                        programme,
                        IssueStep.VERIFICATION,
                        "i.status = :focusStatus and i.submittedAt",
                        IssueStatus.SUBMITTED);
        };
    }

    private Condition slipped() {
        LocalDate monday = clock.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Condition(
                "i.deadline.overdueAt >= :focusFrom and i.deadline.overdueAt <= :focusNow and (i.status = :focusStatus"
                        + " or (i.status in :focusDone and i.submittedAt >= i.deadline.overdueAt))",
                Map.of(
                        "focusFrom",
                        monday.atStartOfDay(),
                        "focusNow",
                        clock.now(),
                        "focusStatus",
                        IssueStatus.RECTIFYING,
                        "focusDone",
                        List.of(IssueStatus.SUBMITTED, IssueStatus.APPROVING, IssueStatus.CLOSED)));
    }

    private Condition late(String programme, IssueStep step, String since, IssueStatus status) {
        return new Condition(
                since + " < :focusBefore", Map.of("focusBefore", lateBefore(programme, step), "focusStatus", status));
    }

    /** What began before this moment is late by now. */
    private LocalDateTime lateBefore(String programme, IssueStep step) {
        LocalDateTime now = clock.now();
        LocalDate day = clock.today();
        while (clock.lateAt(programme, step, day.atStartOfDay()).isAfter(now)) {
            day = day.minusDays(1);
        }
        return day.plusDays(1).atStartOfDay();
    }

    /**
     * A condition on an issue {@code i}.
     *
     * @param text the condition
     * @param values what its parameters stand for
     */
    record Condition(String text, Map<String, Object> values) {}
}
