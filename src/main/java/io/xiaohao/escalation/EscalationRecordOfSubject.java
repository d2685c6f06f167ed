package io.xiaohao.escalation;

import io.xiaohao.form.FactSheet.Table;
import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.LedgerQuery;
import io.xiaohao.issue.Light;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is known of a subject: how its issues stand, and what was raised about it before. */
@Component
class EscalationRecordOfSubject {

    private static final int MOST = 20;

    private final Escalations escalations;
    private final IssueLedger ledger;

    EscalationRecordOfSubject(Escalations escalations, IssueLedger ledger) {
        this.escalations = escalations;
        this.ledger = ledger;
    }

    /** How its issues stand. */
    Table standing(Escalation escalation) {
        List<List<String>> rows = new ArrayList<>();
        Set<String> areas = areas(escalation);
        if (escalation.subjectUnit() != null || !areas.isEmpty()) {
            rows.add(List.of(
                    String.valueOf(count(escalation, areas, Set.of(), null)),
                    String.valueOf(count(escalation, areas, Set.of(IssueStatus.CLOSED), null)),
                    String.valueOf(count(escalation, areas, Set.of(IssueStatus.RECTIFYING), null)),
                    String.valueOf(count(escalation, areas, Set.of(IssueStatus.RECTIFYING), Light.RED)),
                    String.valueOf(count(escalation, areas, Set.of(IssueStatus.RECTIFYING), Light.SERIOUS))));
        }
        return new Table("该对象的问题", List.of("全部", "已销号", "整改中", "红灯", "其中严重超期"), rows);
    }

    /** What was raised before. */
    Table earlier(Escalation escalation) {
        List<List<String>> rows = escalations.ofSubject(escalation.government(), escalation.subject()).stream()
                .filter(each -> !each.id().equals(escalation.id()))
                .limit(MOST)
                .map(each -> List.of(
                        each.proposal().proposedAt().toLocalDate().toString(),
                        each.cause().label(),
                        each.measure().label(),
                        each.stage().label()))
                .toList();
        return new Table("此前的处置", List.of("提出日期", "事由", "措施", "结果"), rows);
    }

    private Set<String> areas(Escalation escalation) {
        return escalation.subjectUnit() != null || escalation.subjectArea() == null
                ? Set.of()
                : ledger.withAreasWithin(escalation.government(), escalation.subjectArea());
    }

    private long count(Escalation escalation, Set<String> areas, Set<IssueStatus> statuses, Light light) {
        return ledger.count(new LedgerQuery(
                escalation.programme(), statuses, areas, escalation.subjectUnit(), null, light, null, null, null));
    }
}
