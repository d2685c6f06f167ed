package io.xiaohao.escalation.process;

import io.xiaohao.escalation.EscalationFactSheets;
import io.xiaohao.form.FactSheet;
import io.xiaohao.form.TaskFacts;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The forms of the escalation's tasks show the whole case. */
@Component
class EscalationFacts implements TaskFacts {

    private final EscalationFactSheets sheets;
    private final EngineEscalations instances;

    EscalationFacts(EscalationFactSheets sheets, EngineEscalations instances) {
        this.sheets = sheets;
        this.instances = instances;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(
                "approve-escalation",
                "schedule-interview",
                "record-interview",
                "confirm-commitments",
                "confirm-measure");
    }

    @Override
    public FactSheet sheet(TaskSubject subject) {
        return sheets.sheet(subject.task(), instances.escalationOf(subject.executionId()));
    }

    @Override
    public Optional<FactCard> card(TaskSubject subject) {
        return Optional.of(sheets.card(subject.task(), instances.escalationOf(subject.executionId())));
    }
}
