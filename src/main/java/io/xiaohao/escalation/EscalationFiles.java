package io.xiaohao.escalation;

import io.xiaohao.escalation.EscalationFile.Kept;
import io.xiaohao.escalation.EscalationFile.Line;
import io.xiaohao.escalation.EscalationFile.Talk;
import io.xiaohao.page.AccountNames;
import io.xiaohao.programme.Programmes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts escalations together as an account may see them. */
@Service
@Transactional(readOnly = true)
public class EscalationFiles {

    private static final String SYSTEM = "system";

    private final Escalations escalations;
    private final Confidence confidence;
    private final EscalationRecusal recusal;
    private final EscalationInstants instants;
    private final InterviewArrangements arrangements;
    private final Programmes programmes;
    private final AccountNames names;

    EscalationFiles(
            Escalations escalations,
            Confidence confidence,
            EscalationRecusal recusal,
            EscalationInstants instants,
            InterviewArrangements arrangements,
            Programmes programmes,
            AccountNames names) {
        this.escalations = escalations;
        this.confidence = confidence;
        this.recusal = recusal;
        this.instants = instants;
        this.arrangements = arrangements;
        this.programmes = programmes;
        this.names = names;
    }

    /** The file as the account may see it; whether he sees the escalation at all was looked at before. */
    public EscalationFile file(Escalation escalation, String account) {
        return file(escalation, confidence.mayRead(escalation, account));
    }

    /** The same for the notice of an interview, which goes to the heads of those who are interviewed too. */
    EscalationFile invitation(Escalation escalation, String account) {
        return file(escalation, confidence.mayRead(escalation, account) || confidence.isInvited(escalation, account));
    }

    private EscalationFile file(Escalation escalation, boolean confidential) {
        List<EscalationRecord> history = escalations.history(escalation);
        Map<String, String> called =
                names.namesOf(history.stream().map(EscalationRecord::actor).collect(Collectors.toSet()));
        return new EscalationFile(
                escalation,
                programmes.programme(escalation.programme()).name(),
                instants.decisionDue(escalation),
                confidential,
                recusal.recused(escalation),
                escalation.issues(),
                escalations.grounds(escalation).stream()
                        .map(each -> new Line(each.notedAt(), null, null, each.text(), null))
                        .toList(),
                history.stream().map(each -> line(each, called)).toList(),
                escalations.interviews(escalation).stream()
                        .map(each -> talk(each, confidential))
                        .toList());
    }

    private static Line line(EscalationRecord line, Map<String, String> called) {
        String actor = line.actor().equals(SYSTEM) ? "系统" : called.getOrDefault(line.actor(), line.actor());
        return new Line(line.recordedAt(), actor, line.act().label(), line.text(), line.evidenceIds());
    }

    private Talk talk(Interview interview, boolean confidential) {
        return new Talk(
                interview.turn(),
                interview.interviewAt(),
                interview.place(),
                confidential ? interview.interviewees() : null,
                confidential ? interview.interviewers() : null,
                confidential ? interview.shortNoticeReason() : null,
                confidential && interview.held() == null ? arrangements.clashes(interview) : null,
                interview.held(),
                confidential ? interview.minutes() : null,
                escalations.commitments(interview).stream()
                        .map(each ->
                                new Kept(each.text(), each.deadline(), each.isLate(), each.fulfilled(), each.opinion()))
                        .toList());
    }
}
