package io.xiaohao.issue;

import io.xiaohao.issue.IssueChronicle.Words;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes issues over from a running ledger (接续台账) as far as they had come there. What was closed is kept as closed before
 * (历史销号). What was handed in is assigned, stands handed in as of today and waits to be verified: pictures are not asked
 * of it, for the old ledger seldom has them and who verifies goes there anyway; he sees that there are none. Its lateness
 * is told only when it comes back to the unit: until then nobody's clock runs.
 */
@Component
class TakingOver {

    private static final String FROM_ELSEWHERE = "接续原台账：导入时已申请销号，直接进入现场核查。";

    private final Responsibilities responsibilities;
    private final IssueClock clock;
    private final IssueChronicle chronicle;
    private final IssueProcess process;

    TakingOver(Responsibilities responsibilities, IssueClock clock, IssueChronicle chronicle, IssueProcess process) {
        this.responsibilities = responsibilities;
        this.clock = clock;
        this.chronicle = chronicle;
        this.process = process;
    }

    /** Refused where it was handed in but nobody can be told by whom, or by when it was due. */
    void check(Programme programme, Registration registration) {
        if (registration.takenOver().isEmpty() || registration.takenOver().get().closedOn() != null) {
            return;
        }
        Finding finding = registration.finding();
        lead(programme, finding, registration.leadUnit());
        if (registration.deadline() == null) {
            deadline(programme, finding, Optional.empty());
        }
    }

    /** Brings an issue that was just registered to where it stood. */
    void takeOver(Programme programme, Issue issue, Registration.TakenOver before) {
        if (before.closedOn() != null) {
            closeAsBefore(issue, before);
            return;
        }
        assign(programme, issue);
        issue.draft(before.measures(), null);
        issue.submit(clock.now());
        chronicle.tell(
                issue,
                IssueAct.SUBMITTED,
                new Words(before.measures(), before.evidence()),
                Map.of("round", issue.round(), "takenOver", true));
        process.start(issue);
    }

    private void closeAsBefore(Issue issue, Registration.TakenOver before) {
        issue.closeAsBefore(before.closedOn().atStartOfDay(), before.measures());
        chronicle.tell(
                issue,
                IssueAct.CLOSED,
                new Words(before.measures(), before.evidence()),
                Map.of("round", issue.round(), "closedBefore", true, "closedOn", before.closedOn()));
    }

    private void assign(Programme programme, Issue issue) {
        Finding finding = issue.finding();
        String lead = lead(programme, finding, issue.leadUnit());
        List<String> responsible =
                responsibilities.responsibleUnits(programme, finding, lead, issue.responsibleUnits());
        issue.assign(lead, responsible, deadline(programme, finding, issue.deadline()), clock.now());
        chronicle.tell(issue, IssueAct.ASSIGNED, Words.of(FROM_ELSEWHERE), chronicle.assignmentData(issue));
    }

    private String lead(Programme programme, Finding finding, String given) {
        if (given != null) {
            return given;
        }
        return responsibilities
                .soleLeadUnit(programme, finding.areaCode())
                .orElseThrow(() -> Refusal.invalid("leadUnit", "状态为“待核查”的问题请填写牵头单位：责任关系表中该区域没有唯一的牵头单位。"));
    }

    private Deadline deadline(Programme programme, Finding finding, Optional<Deadline> given) {
        return given.or(() -> clock.defaultDeadline(programme.code(), finding.kind(), clock.today()))
                .orElseThrow(() -> Refusal.invalid("deadline", "状态为“待核查”的工程类问题请填写整改期限：工程类没有默认期限。"));
    }
}
