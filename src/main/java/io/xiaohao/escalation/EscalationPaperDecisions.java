package io.xiaohao.escalation;

import io.xiaohao.issue.IssueAccess;
import io.xiaohao.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters what a leader decided on paper (代录) into the open decision. */
@Service
public class EscalationPaperDecisions {

    private final Escalations escalations;
    private final PaperVerdicts paper;
    private final EscalationEngine engine;
    private final IssueAccess access;

    EscalationPaperDecisions(
            Escalations escalations, PaperVerdicts paper, EscalationEngine engine, IssueAccess access) {
        this.escalations = escalations;
        this.paper = paper;
        this.engine = engine;
        this.access = access;
    }

    /**
     * Enters it.
     *
     * @throws Refusal not found for another government; forbidden where the caller is no secretary by the pack; malformed
     *     where the leader's post or the scan is missing; conflict where nothing waits for a decision; and whatever the
     *     decision itself is refused for
     */
    @Transactional
    public void enter(long id, Verdict verdict) {
        Escalation escalation = escalations.escalation(id);
        access.requireGovernment(escalation.government());
        if (!paper.mayEnter(escalation, access.account())) {
            throw Refusal.forbidden("您没有权限代录领导的纸质批示。");
        }
        if (verdict.paperLeader() == null) {
            throw Refusal.malformed("paperLeader", "请填写签批的领导。");
        }
        if (!escalation.isWaiting()) {
            throw Refusal.conflict(
                    "该处置事项%s，不能重复审批。".formatted(escalation.stage().label()));
        }
        engine.decideOnPaper(escalation, verdict);
    }
}
