package io.xiaohao.assessment;

import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reminds of sheets that are late, every working day. */
@Component
public class SheetReminders {

    private final Journal journal;

    SheetReminders(Journal journal) {
        this.journal = journal;
    }

    /** Tells the journal, which tells whoever is to be told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(AssessmentRound round, String object) {
        journal.record(DomainEvent.of(
                        "assessment.reminded", round.government(), round.programme(), round.period() + "/" + object)
                .with("period", round.period().code())
                .with("object", object)
                .with("due", round.dueDay()));
    }
}
