package io.xiaohao.consequence.process;

import io.xiaohao.consequence.ConsequenceCase;
import io.xiaohao.form.FactSheet;
import io.xiaohao.form.TaskFacts;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the forms 结果运用确认 and 结果运用登记 show. */
@Component
class ConsequenceTaskFacts implements TaskFacts {

    private final ConsequenceCase cases;
    private final RuntimeService runtimeService;

    ConsequenceTaskFacts(ConsequenceCase cases, @Lazy RuntimeService runtimeService) {
        this.cases = cases;
        this.runtimeService = runtimeService;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(ConsequenceProcess.CONFIRM_CONSEQUENCES, ConsequenceProcess.RECORD_DECISION);
    }

    @Override
    public FactSheet sheet(TaskSubject subject) {
        String reference = reference(subject);
        return isDecision(subject)
                ? cases.decision(reference, subject.about())
                : cases.confirmation(reference, subject.about());
    }

    @Override
    public Optional<FactCard> card(TaskSubject subject) {
        return Optional.of(cases.card(reference(subject), subject.about(), isDecision(subject)));
    }

    private static boolean isDecision(TaskSubject subject) {
        return subject.task().equals(ConsequenceProcess.RECORD_DECISION);
    }

    private String reference(TaskSubject subject) {
        return Optional.ofNullable(runtimeService
                        .createExecutionQuery()
                        .executionId(subject.executionId())
                        .singleResult())
                .map(Execution::getProcessInstanceId)
                .orElse(subject.executionId());
    }
}
