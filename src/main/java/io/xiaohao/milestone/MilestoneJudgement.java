package io.xiaohao.milestone;

import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.LedgerSummary.Figures;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import io.xiaohao.milestone.Judgement.Lack;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Freezes the rate of an object at the end of a milestone's day, and judges whether the milestone is met. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MilestoneJudgement {

    private final MilestoneCases cases;
    private final IssueLedger ledger;
    private final Programmes programmes;
    private final Journal journal;
    private final Clock clock;

    MilestoneJudgement(MilestoneCases cases, IssueLedger ledger, Programmes programmes, Journal journal, Clock clock) {
        this.cases = cases;
        this.ledger = ledger;
        this.programmes = programmes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Freezes the rate of {@code period/object} as of the end of the date; a second time nothing happens. */
    public void freeze(String programmeCode, String subject) {
        frozen(programmes.programme(programmeCode), cases.about(programmeCode, subject));
    }

    /** Judges {@code period/object} with the rate as frozen; a second time the first judgement stands. */
    public Judgement judge(String programmeCode, String subject) {
        MilestoneCase of = cases.about(programmeCode, subject);
        if (of.judgement().isPresent()) {
            return of.judgement().get();
        }
        Programme programme = programmes.programme(programmeCode);
        FrozenRate frozen = frozen(programme, of);
        List<Lack> lacking = lacking(of, frozen);
        Judgement judgement = new Judgement(lacking.isEmpty(), lacking, now());
        cases.judge(of, judgement);
        tell(programme, of, frozen, judgement);
        return judgement;
    }

    private FrozenRate frozen(Programme programme, MilestoneCase of) {
        if (of.frozen().isPresent()) {
            return of.frozen().get();
        }
        Figures figures = ledger.summary(programme, of.date(), null).byObject().stream()
                .filter(each -> each.name().equals(of.object()))
                .findFirst()
                .orElseThrow();
        FrozenRate frozen = new FrozenRate(
                figures.rectificationRate(),
                figures.total() - figures.in(IssueStatus.REJECTED) - figures.in(IssueStatus.MERGED),
                figures.in(IssueStatus.CLOSED),
                now());
        cases.freeze(of, frozen);
        return frozen;
    }

    private static List<Lack> lacking(MilestoneCase of, FrozenRate frozen) {
        List<Lack> lacking = new ArrayList<>();
        boolean enough = of.evaluation()
                .filter(evaluation -> evaluation.points().compareTo(of.minPoints()) >= 0)
                .isPresent();
        if (!enough) {
            lacking.add(Lack.POINTS);
        }
        if (frozen.rate() != null && frozen.rate().compareTo(of.minRate()) < 0) {
            lacking.add(Lack.RATE);
        }
        boolean met = of.evaluation()
                .map(Evaluation::requirementsMet)
                .orElse(of.requirements().isEmpty());
        if (!met) {
            lacking.add(Lack.REQUIREMENTS);
        }
        return lacking;
    }

    private void tell(Programme programme, MilestoneCase of, FrozenRate frozen, Judgement judgement) {
        journal.record(DomainEvent.of(
                        judgement.met() ? "milestone.met" : "milestone.missed",
                        programme.government(),
                        programme.code(),
                        of.subject())
                .with("date", of.date())
                .with("object", of.object())
                .with("points", of.evaluation().map(Evaluation::points).orElse(null))
                .with("rate", frozen.rate())
                .with("minPoints", of.minPoints())
                .with("minRate", of.minRate())
                .with("lacking", judgement.lacking().stream().map(Lack::code).toList()));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
