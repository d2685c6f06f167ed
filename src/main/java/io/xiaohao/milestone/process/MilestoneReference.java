package io.xiaohao.milestone.process;

import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.milestone.MilestoneCase;
import io.xiaohao.milestone.MilestoneCases;
import io.xiaohao.programme.Programmes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Finds what a process instance is about by its programme and business key, which completing a task cannot change. */
@Component
class MilestoneReference {

    static final String PROGRAMME = "programme";

    private final MilestoneCases cases;
    private final Programmes programmes;

    MilestoneReference(MilestoneCases cases, Programmes programmes) {
        this.cases = cases;
        this.programmes = programmes;
    }

    MilestoneCase of(DelegateExecution execution) {
        String programme = (String) execution.getVariable(PROGRAMME);
        if (!programmes.programme(programme).government().equals(execution.getTenantId())) {
            throw SubmittedForm.setBySystem(PROGRAMME);
        }
        return cases.about(programme, execution.getProcessBusinessKey());
    }
}
