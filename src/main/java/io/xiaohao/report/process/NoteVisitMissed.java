package io.xiaohao.report.process;

import io.xiaohao.report.visit.Visit;
import io.xiaohao.report.visit.VisitRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code note-visit-missed}: the week is over without the visit. */
@Component
class NoteVisitMissed implements JavaDelegate {

    private final VisitReference reference;
    private final VisitRegister register;

    NoteVisitMissed(VisitReference reference, VisitRegister register) {
        this.reference = reference;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Visit visit = reference.of(execution);
        register.noteWeekOver(visit.programme(), visit.subject());
    }
}
