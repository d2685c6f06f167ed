package io.xiaohao.consequence.process;

import io.xiaohao.consequence.ConsequenceFlow;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Consequences' processes in the engine; a case's reference is its process instance. The tenant follows from the programme. */
@Component
class EngineConsequenceFlow implements ConsequenceFlow {

    private final RuntimeService runtimeService;

    EngineConsequenceFlow(@Lazy RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public String confirm(String programme, String matter) {
        return runtimeService
                .createProcessInstanceByKey(ConsequenceProcess.KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(matter)
                .setVariables(references(programme))
                .execute()
                .getProcessInstanceId();
    }

    @Override
    public String decide(String programme, String matter) {
        return runtimeService
                .createMessageCorrelation(ConsequenceProcess.MESSAGE_CONSEQUENCES_RECOMMENDED)
                .startMessageOnly()
                .withoutTenantId()
                .processInstanceBusinessKey(matter)
                .setVariables(references(programme))
                .correlateStartMessage()
                .getProcessInstanceId();
    }

    @Override
    public void withdraw(String reference) {
        tell(ConsequenceProcess.MESSAGE_CONSEQUENCES_WITHDRAWN, reference);
    }

    @Override
    public void groundGone(String reference) {
        tell(ConsequenceProcess.MESSAGE_GROUND_GONE, reference);
    }

    private void tell(String message, String reference) {
        runtimeService
                .createMessageCorrelation(message)
                .processInstanceId(reference)
                .correlateAll();
    }

    private static Map<String, Object> references(String programme) {
        return Map.of(ConsequenceProcess.PROGRAMME, programme);
    }
}
