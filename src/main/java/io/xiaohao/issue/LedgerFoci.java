package io.xiaohao.issue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
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
                        "i.status = :focusStatus and i.deadline = :focusDay",
                        Map.of("focusStatus", IssueStatus.RECTIFYING.name(), "focusDay", clock.today()));
            case SLIPPED_THIS_WEEK -> slipped();
            case DISPATCH_LATE -> late(programme, IssueStep.DISPATCH, "i.stage_since", IssueStatus.REGISTERED);
            case ANSWER_LATE -> late(programme, IssueStep.REQUEST, "i.request_at", IssueStatus.RECTIFYING);
            case VERIFICATION_LATE -> late(programme, IssueStep.VERIFICATION, "i.stage_since", IssueStatus.SUBMITTED);
        };
    }

    private Condition slipped() {
        LocalDate monday = clock.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Condition(
                "i.missed_at >= :focusFrom and i.missed_at <= :focusNow",
                Map.of("focusFrom", monday.atStartOfDay(), "focusNow", clock.now()));
    }

    private Condition late(String programme, IssueStep step, String since, IssueStatus status) {
        return new Condition(
                "i.status = :focusStatus and " + since + " < :focusBefore",
                Map.of("focusBefore", lateBefore(programme, step), "focusStatus", status.name()));
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
     * A condition on a row {@code i} of the ledger.
     *
     * @param text the condition
     * @param values what its parameters stand for
     */
    record Condition(String text, Map<String, Object> values) {}
}
