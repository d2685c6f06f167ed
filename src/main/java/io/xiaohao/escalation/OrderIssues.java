package io.xiaohao.escalation;

import io.xiaohao.issue.Issue;
import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.IssueView;
import io.xiaohao.issue.Issues;
import io.xiaohao.issue.LedgerQuery;
import io.xiaohao.issue.Light;
import io.xiaohao.refusal.Refusal;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The issues that an order is about. */
@Component
class OrderIssues {

    private static final int MOST = 500;

    private final IssueLedger ledger;
    private final Issues issues;

    OrderIssues(IssueLedger ledger, Issues issues) {
        this.ledger = ledger;
        this.issues = issues;
    }

    /** The numbers of all red issues that the unit leads, after those named first. */
    List<String> red(String programme, String unitCode, String unitName, List<String> first) {
        LedgerQuery query = new LedgerQuery(
                programme, Set.of(IssueStatus.RECTIFYING), Set.of(), unitCode, null, Light.RED, null, null, "number");
        Set<String> numbers = new LinkedHashSet<>(first);
        ledger.page(query, 0, MOST).stream()
                .filter(issue -> unitName.equals(issue.leadUnit()))
                .map(IssueView::number)
                .forEach(numbers::add);
        return List.copyOf(numbers);
    }

    /** Those of the numbers that the unit has still to hand in. */
    List<String> open(Escalation escalation, List<String> numbers) {
        return numbers.stream()
                .filter(number -> issue(escalation, number)
                        .filter(issue -> issue.status() == IssueStatus.RECTIFYING)
                        .filter(issue -> isOf(escalation, issue))
                        .isPresent())
                .toList();
    }

    /** Those of the escalation's issues that were not handed in before the moment. */
    List<String> unanswered(Escalation escalation, LocalDateTime moment) {
        return escalation.issues().stream()
                .filter(number -> issue(escalation, number)
                        .filter(issue -> isOf(escalation, issue))
                        .filter(issue -> isUnanswered(issue, moment))
                        .isPresent())
                .toList();
    }

    /** The escalation's issues as the ledger shows them. */
    List<IssueView> views(Escalation escalation) {
        return escalation.issues().stream()
                .flatMap(number -> issue(escalation, number).map(ledger::view).stream())
                .toList();
    }

    /** Refused where the programme has no issue of that number. */
    void require(String government, String programme, String number) {
        issues.find(government, number)
                .filter(issue -> issue.programme().equals(programme))
                .orElseThrow(() -> Refusal.invalid("issues", "台账中没有编号为“%s”的问题。".formatted(number)));
    }

    private Optional<Issue> issue(Escalation escalation, String number) {
        return issues.find(escalation.government(), number);
    }

    private static boolean isOf(Escalation escalation, Issue issue) {
        return escalation.subjectUnit() == null || escalation.subjectUnit().equals(issue.leadUnit());
    }

    /** What was handed in after the moment, while the check was late, counts as not handed in. */
    private static boolean isUnanswered(Issue issue, LocalDateTime moment) {
        if (issue.status() == IssueStatus.RECTIFYING) {
            return true;
        }
        return issue.submittedAt() != null && !issue.submittedAt().isBefore(moment);
    }
}
