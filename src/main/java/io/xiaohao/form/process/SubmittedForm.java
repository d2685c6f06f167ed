package io.xiaohao.form.process;

import io.xiaohao.form.AnswerIntake;
import io.xiaohao.form.Answers;
import io.xiaohao.refusal.Refusal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;

/**
 * What was given on completing a task, taken out of the engine by the validating step that follows it: texts, names and
 * minutes do not stay there, nor does an answer reach the next round.
 */
public final class SubmittedForm {

    /** The variables that belong to a process instance and not to a form. */
    public static final Set<String> REFERENCES = Set.of("programme", "escalation");

    /** Where the process goes next; lives only until the next wait state. */
    public static final String NEXT = "next";

    private static final String INTAKE = "${" + AnswerIntake.BEAN + "}";

    private SubmittedForm() {}

    /** Takes every value given out of the process instance. */
    public static Answers take(DelegateExecution execution) {
        Map<String, Object> given = new TreeMap<>(execution.getVariables());
        given.keySet().removeAll(REFERENCES);
        if (given.containsKey(NEXT)) {
            throw setBySystem(NEXT);
        }
        execution.removeVariables(given.keySet());
        return new Answers(intake(execution).take(execution.getTenantId(), execution.getProcessBusinessKey(), given));
    }

    /** Found as the engine finds the delegates that the process names. */
    private static AnswerIntake intake(DelegateExecution execution) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) execution.getProcessEngine().getProcessEngineConfiguration();
        return (AnswerIntake)
                configuration.getExpressionManager().createExpression(INTAKE).getValue(execution);
    }

    /** The refusal of a value that only the process itself sets. */
    public static Refusal setBySystem(String name) {
        return Refusal.malformed(name, "“%s”由系统设定，不能填写。".formatted(name));
    }

    /** Tells the gateways that follow where the process goes. */
    public static void goTo(DelegateExecution execution, Enum<?> next) {
        execution.setVariable(NEXT, Variables.stringValue(next.name(), true));
    }
}
