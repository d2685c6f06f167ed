package io.xiaohao.assessment.process;

import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.assessment.AssessmentRounds;
import io.xiaohao.form.process.SubmittedForm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Finds what a process instance is about: a round by its period, or an object in it by {@code period/object}. Tenant and
 * business key are set at its start and cannot be changed by completing a task.
 */
@Component
class AssessmentReference {

    static final String PROGRAMME = "programme";

    private final AssessmentRounds rounds;

    AssessmentReference(AssessmentRounds rounds) {
        this.rounds = rounds;
    }

    AssessmentRound round(DelegateExecution execution) {
        AssessmentRound round = rounds.round(
                (String) execution.getVariable(PROGRAMME),
                AssessmentPeriod.of(period(execution.getProcessBusinessKey())));
        if (!round.government().equals(execution.getTenantId())) {
            throw SubmittedForm.setBySystem(PROGRAMME);
        }
        return round;
    }

    String object(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        return key.substring(key.indexOf('/') + 1);
    }

    private static String period(String businessKey) {
        int slash = businessKey.indexOf('/');
        return slash < 0 ? businessKey : businessKey.substring(0, slash);
    }
}
