package io.xiaohao.escalation;

import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides about what was raised: as proposed, with another measure, or nothing. Every decision has a name. */
@Service
@Transactional
public class EscalationDecisions {

    private final Escalations escalations;
    private final EscalationRulebook rulebook;
    private final EscalationRecusal recusal;
    private final EscalationChronicle chronicle;
    private final EscalationTime time;
    private final OrderIssues orderIssues;
    private final PaperVerdicts paper;

    EscalationDecisions(
            Escalations escalations,
            EscalationRulebook rulebook,
            EscalationRecusal recusal,
            EscalationChronicle chronicle,
            EscalationTime time,
            OrderIssues orderIssues,
            PaperVerdicts paper) {
        this.escalations = escalations;
        this.rulebook = rulebook;
        this.recusal = recusal;
        this.chronicle = chronicle;
        this.time = time;
        this.orderIssues = orderIssues;
        this.paper = paper;
    }

    /**
     * Takes a decision.
     *
     * @throws Refusal conflict where it is decided already; forbidden where the one who decides belongs to the subject;
     *     malformed where a reason is missing; invalid where the measure does not fit the decision
     */
    public DecisionStep decide(long id, Verdict given) {
        Escalation escalation = escalations.lockedForDecision(id);
        if (!escalation.isWaiting()) {
            throw Refusal.conflict(
                    "该处置事项%s，不能重复审批。".formatted(escalation.stage().label()));
        }
        recusal.requireNotOwn(escalation, chronicle.actor(), "审批");
        Verdict verdict = paper.checked(escalation, reasoned(escalation, given), chronicle.actor());
        if (verdict.decision() == Decision.DISMISS) {
            return dismiss(escalation, verdict);
        }
        Measure measure = measure(escalation, verdict);
        EscalationRules rules = rulebook.rules(escalation.programme());
        if (escalation.decider() == Decider.HEADQUARTERS && rules.deciderOf(measure) == Decider.LEADERS) {
            return raise(escalation, measure, verdict);
        }
        return impose(escalation, measure, verdict);
    }

    /** Who approves and says nothing more does it for what was proposed; anything else wants words of its own. */
    private Verdict reasoned(Escalation escalation, Verdict verdict) {
        if (verdict.opinion() != null) {
            return verdict;
        }
        if (verdict.decision() != Decision.APPROVE) {
            throw Refusal.malformed(
                    "opinion", "请填写%s的理由。".formatted(verdict.decision().label()));
        }
        return verdict.because(
                "同意按建议处置：%s".formatted(escalations.grounds(escalation).get(0).text()));
    }

    private static Measure measure(Escalation escalation, Verdict verdict) {
        Measure proposed = escalation.measure();
        if (verdict.decision() == Decision.APPROVE) {
            if (verdict.measure() != null && verdict.measure() != proposed) {
                throw Refusal.invalid(
                        "measure",
                        "建议的措施是“%s”；要改用“%s”，请选择“变更措施”并说明理由。"
                                .formatted(proposed.label(), verdict.measure().label()));
            }
            return proposed;
        }
        if (verdict.measure() == null) {
            throw Refusal.malformed("measure", "请选择变更后的措施。");
        }
        if (verdict.measure() == proposed) {
            throw Refusal.invalid("measure", "“%s”就是建议的措施；同意的，请选择“同意”。".formatted(proposed.label()));
        }
        return verdict.measure();
    }

    private DecisionStep dismiss(Escalation escalation, Verdict verdict) {
        escalation.decide(
                Decision.DISMISS, escalation.measure(), escalation.limitDays(), verdict, chronicle.actor(), time.now());
        escalation.settle(Stage.DISMISSED, verdict.opinion(), time.now());
        chronicle.note(escalation, EscalationAct.DISMISSED, verdict.opinion(), verdict.evidenceIds());
        chronicle.tell(escalation, "escalation.dismissed");
        return DecisionStep.DISMISSED;
    }

    private DecisionStep raise(Escalation escalation, Measure measure, Verdict verdict) {
        escalation.raise(measure, limitDays(escalation, measure), chronicle.actor(), verdict.opinion(), time.now());
        chronicle.note(escalation, EscalationAct.RAISED, "建议%s。%s".formatted(measure.label(), verdict.opinion()));
        return DecisionStep.REDIRECTED;
    }

    private DecisionStep impose(Escalation escalation, Measure measure, Verdict verdict) {
        boolean already = escalation.imposition().measure() == measure;
        Measure before = escalation.measure();
        escalation.decide(
                verdict.decision(),
                measure,
                measure == before ? escalation.limitDays() : limitDays(escalation, measure),
                verdict,
                chronicle.actor(),
                time.now());
        chronicle.note(
                escalation,
                verdict.decision() == Decision.CHANGE ? EscalationAct.CHANGED : EscalationAct.APPROVED,
                said(escalation, before, verdict),
                verdict.evidenceIds());
        chronicle.tell(escalation, "escalation.approved", measure == before ? Map.of() : Map.of("proposed", before));
        if (already) {
            escalation.resume();
            return DecisionStep.INTERVIEW;
        }
        impose(escalation);
        return next(escalation);
    }

    private void impose(Escalation escalation) {
        refreshIssues(escalation);
        Integer days = escalation.limitDays();
        LocalDate limit = days == null ? null : time.after(time.today(), days);
        escalation.impose(time.today(), limit);
        chronicle.note(escalation, EscalationAct.IMPOSED, imposed(escalation));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("limit", limit);
        if (!escalation.issues().isEmpty()) {
            data.put("issues", escalation.issues());
        }
        chronicle.tell(escalation, "accountability.imposed", data);
    }

    /** An order lists what is open and red on the day it is issued. */
    private void refreshIssues(Escalation escalation) {
        if (escalation.cause() == Cause.ISSUE_SERIOUS && escalation.subjectUnit() != null) {
            List<String> open = orderIssues.open(escalation, escalation.issues());
            escalation.listIssues(
                    orderIssues.red(escalation.programme(), escalation.subjectUnit(), escalation.subject(), open));
        } else if (!escalation.issues().isEmpty()) {
            escalation.listIssues(orderIssues.open(escalation, escalation.issues()));
        }
    }

    private static DecisionStep next(Escalation escalation) {
        if (escalation.measure() == Measure.INTERVIEW) {
            return DecisionStep.INTERVIEW;
        }
        boolean watched =
                escalation.imposition().limit() != null && !escalation.issues().isEmpty();
        return watched ? DecisionStep.LIMITED : DecisionStep.MEASURE;
    }

    private Integer limitDays(Escalation escalation, Measure measure) {
        return escalation.cause() == Cause.ORDER_UNANSWERED
                ? escalation.limitDays()
                : rulebook.limitOf(escalation.programme(), measure);
    }

    private static String said(Escalation escalation, Measure before, Verdict verdict) {
        StringBuilder text = new StringBuilder();
        if (verdict.paperLeader() != null) {
            text.append("（代录，%s签批）".formatted(verdict.paperLeader()));
        }
        if (escalation.measure() != before) {
            text.append(
                    "由%s变更为%s。".formatted(before.label(), escalation.measure().label()));
        }
        return text.append(verdict.opinion()).toString();
    }

    private static String imposed(Escalation escalation) {
        String limit = escalation.imposition().limit() == null
                ? ""
                : "，限%s前办结".formatted(escalation.imposition().limit());
        String recommended = escalation.measure().isRecommendation() ? "（作为建议登记，移交有权机关）" : "";
        return escalation.measure().label() + recommended + limit;
    }
}
