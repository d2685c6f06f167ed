package io.xiaohao.escalation;

import io.xiaohao.evidence.EvidenceStore;
import io.xiaohao.organization.Names;
import io.xiaohao.organization.Organization;
import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Interviews (约谈): arranged, recorded, rescheduled once; the commitments made in them followed to the end. */
@Service
@Transactional
public class EscalationInterviews {

    private static final int RESCHEDULED_AT_MOST = 1;

    private final Escalations escalations;
    private final EscalationRecusal recusal;
    private final EscalationSubjects subjects;
    private final EscalationChronicle chronicle;
    private final EscalationEnds ends;
    private final EscalationTime time;
    private final Organization organization;
    private final EvidenceStore evidence;

    EscalationInterviews(
            Escalations escalations,
            EscalationRecusal recusal,
            EscalationSubjects subjects,
            EscalationChronicle chronicle,
            EscalationEnds ends,
            EscalationTime time,
            Organization organization,
            EvidenceStore evidence) {
        this.escalations = escalations;
        this.recusal = recusal;
        this.subjects = subjects;
        this.chronicle = chronicle;
        this.ends = ends;
        this.time = time;
        this.organization = organization;
        this.evidence = evidence;
    }

    /**
     * Arranges it.
     *
     * @throws Refusal invalid where it lies in the past, or gives less than a working day's notice without a reason, or
     *     somebody would interview his own unit; malformed where nobody is interviewed; forbidden for the unit itself
     */
    public void schedule(long id, InterviewPlan plan) {
        Escalation escalation = escalations.escalation(id);
        recusal.requireNotOwn(escalation, chronicle.actor(), "安排约谈");
        if (plan.interviewees() == null) {
            throw Refusal.malformed("interviewees", "请填写“约谈对象”。");
        }
        if (!plan.interviewAt().isAfter(time.now())) {
            throw Refusal.invalid("interviewAt", "约谈时间%s已经过去，请另定时间。".formatted(text(plan)));
        }
        if (time.isShortNotice(plan.interviewAt()) && plan.reason() == null) {
            throw Refusal.invalid("reason", "约谈时间%s距现在不足一个工作日，请填写提前通知不足的理由。".formatted(text(plan)));
        }
        requireOthers(escalation, plan);
        int turn = escalations.interviews(escalation).size() + 1;
        escalations.add(new Interview(escalation, turn, plan, chronicle.actor(), time.now()));
        escalation.arrangeInterview();
        chronicle.note(escalation, EscalationAct.INTERVIEW_SCHEDULED, text(plan));
        chronicle.tell(escalation, "interview.scheduled", Map.of("interviewAt", plan.interviewAt()));
    }

    /**
     * Records that it was held, with minutes and commitments, or that it was not.
     *
     * @throws Refusal malformed where a held interview has neither minutes nor commitments; invalid where a commitment's
     *     deadline lies in the past
     */
    public InterviewStep record(long id, boolean held, String minutes, List<Promise> promises) {
        Escalation escalation = escalations.escalation(id);
        recusal.requireNotOwn(escalation, chronicle.actor(), "登记约谈");
        Interview interview = escalations.lastInterview(escalation).orElseThrow();
        if (interview.held() != null) {
            throw Refusal.conflict("这次约谈已经登记，不能重复登记。");
        }
        return held ? held(escalation, interview, minutes, promises) : missed(escalation, interview, minutes);
    }

    /** Whether what was promised by the earliest open deadline was kept; broken ones are raised by the ladder. */
    public InterviewStep confirm(long id, boolean fulfilled, String opinion, String evidenceIds) {
        Escalation escalation = escalations.escalation(id);
        recusal.requireNotOwn(escalation, chronicle.actor(), "核实承诺");
        if (!fulfilled && opinion == null) {
            throw Refusal.malformed("opinion", "承诺未兑现的，请写明核实情况。");
        }
        if (evidenceIds != null) {
            evidence.findAll(escalation.government(), evidenceIds);
        }
        LocalDate deadline = escalations.nextDeadline(escalation).orElseThrow(() -> Refusal.conflict("承诺已经核实，不能重复核实。"));
        open(escalation, deadline).forEach(each -> each.confirm(fulfilled, opinion, chronicle.actor(), time.now()));
        chronicle.note(
                escalation,
                fulfilled ? EscalationAct.COMMITMENT_FULFILLED : EscalationAct.COMMITMENT_BROKEN,
                opinion,
                evidenceIds);
        chronicle.tell(
                escalation, fulfilled ? "commitment.fulfilled" : "commitment.broken", Map.of("deadline", deadline));
        if (escalations.nextDeadline(escalation).isPresent()) {
            return InterviewStep.COMMITMENTS;
        }
        ends.close(escalation, "约谈承诺已全部核实");
        return InterviewStep.DONE;
    }

    /** The deadline has passed and nobody has confirmed: late, not broken. */
    public void noteLate(long id) {
        Escalation escalation = escalations.escalation(id);
        LocalDate deadline = escalations.nextDeadline(escalation).orElse(null);
        if (deadline == null || !deadline.isBefore(time.today())) {
            return;
        }
        List<Commitment> late = open(escalation, deadline).stream()
                .filter(each -> !each.isLate())
                .toList();
        if (late.isEmpty()) {
            return;
        }
        late.forEach(Commitment::noteLate);
        chronicle.note(escalation, EscalationAct.COMMITMENT_LATE, "期限%s".formatted(deadline));
        chronicle.tell(escalation, "commitment.late", Map.of("deadline", deadline));
    }

    private InterviewStep held(Escalation escalation, Interview interview, String minutes, List<Promise> promises) {
        if (minutes == null && promises.isEmpty()) {
            throw Refusal.malformed("minutes", "请填写“约谈纪要”或“承诺事项”。");
        }
        promises.stream()
                .filter(promise -> promise.deadline().isBefore(time.today()))
                .findFirst()
                .ifPresent(promise -> {
                    throw Refusal.invalid("commitmentDeadline", "承诺期限%s已经过去，请另定期限。".formatted(promise.deadline()));
                });
        interview.record(true, minutes, chronicle.actor(), time.now());
        int position = 1;
        for (Promise promise : promises) {
            escalations.add(new Commitment(interview, position++, promise.text(), promise.deadline()));
        }
        chronicle.note(escalation, EscalationAct.INTERVIEW_HELD, "承诺%d项".formatted(promises.size()));
        chronicle.tell(escalation, "interview.held", Map.of("interviewAt", interview.interviewAt()));
        if (promises.isEmpty()) {
            ends.close(escalation, "约谈已举行，没有需要核实的承诺");
            return InterviewStep.DONE;
        }
        escalation.followCommitments();
        return InterviewStep.COMMITMENTS;
    }

    private InterviewStep missed(Escalation escalation, Interview interview, String why) {
        interview.record(false, why, chronicle.actor(), time.now());
        boolean back = escalation.missedInterviews() >= RESCHEDULED_AT_MOST;
        escalation.missInterview(back, time.now());
        chronicle.note(escalation, EscalationAct.INTERVIEW_MISSED, back ? "再次未举行，退回领导审批" : "另行安排一次");
        chronicle.tell(escalation, "interview.missed", Map.of("interviewAt", interview.interviewAt()));
        return back ? InterviewStep.BACK_TO_LEADER : InterviewStep.RESCHEDULE;
    }

    private void requireOthers(Escalation escalation, InterviewPlan plan) {
        List<String> units = subjects.of(escalation).units().stream()
                .map(code -> organization.unitByCode(code).name())
                .toList();
        Names.split(plan.interviewers()).stream()
                .filter(units::contains)
                .findFirst()
                .ifPresent(own -> {
                    throw Refusal.invalid("interviewers", "“%s”是被约谈的单位，不能约谈自己。".formatted(own));
                });
    }

    private List<Commitment> open(Escalation escalation, LocalDate deadline) {
        return escalations.lastInterview(escalation).stream()
                .flatMap(interview -> escalations.commitments(interview).stream())
                .filter(each -> each.fulfilled() == null && each.deadline().equals(deadline))
                .toList();
    }

    private static String text(InterviewPlan plan) {
        return plan.interviewAt().toString().replace('T', ' ');
    }
}
