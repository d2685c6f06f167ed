package io.xiaohao.milestone;

import io.xiaohao.form.Answers;
import io.xiaohao.journal.ActingAccount;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes an evaluation down (节点评估). */
@Service
public class MilestoneEvaluation {

    private final MilestoneCases cases;
    private final MilestonePictures pictures;
    private final EvaluationForm form;
    private final Programmes programmes;
    private final ActingAccount actingAccount;
    private final Clock clock;

    MilestoneEvaluation(
            MilestoneCases cases,
            MilestonePictures pictures,
            EvaluationForm form,
            Programmes programmes,
            ActingAccount actingAccount,
            Clock clock) {
        this.cases = cases;
        this.pictures = pictures;
        this.form = form;
        this.programmes = programmes;
        this.actingAccount = actingAccount;
        this.clock = clock;
    }

    /**
     * Records points and requirements of {@code period/object}.
     *
     * @return whether the date is over, so that it can be judged at once
     * @throws Refusal conflict where it has been judged, malformed or invalid where a value is at fault
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean record(String programmeCode, String subject, Answers answers) {
        Programme programme = programmes.programme(programmeCode);
        MilestoneCase of = cases.about(programmeCode, subject);
        if (of.judgement().isPresent()) {
            throw Refusal.conflict("“%s”的节点已作出结论，不能再评估。".formatted(subject));
        }
        LocalDateTime now = LocalDateTime.now(clock);
        Evaluation evaluation = form.read(programme, of, answers, actingAccount.name(), now);
        cases.record(of, evaluation);
        pictures.attach(of, evaluation);
        return !now.isBefore(of.freezesAt());
    }
}
