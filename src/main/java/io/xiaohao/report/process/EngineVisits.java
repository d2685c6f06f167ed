package io.xiaohao.report.process;

import io.xiaohao.report.visit.Visit;
import io.xiaohao.report.visit.VisitProcess;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Visits in the engine. The tenant of an instance follows from its variable {@code programme} at the start. */
@Component
class EngineVisits implements VisitProcess {

    private final RuntimeService runtimeService;

    EngineVisits(@Lazy RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public void start(Visit visit) {
        runtimeService
                .createProcessInstanceByKey(SupervisionVisitProcess.KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(visit.subject())
                .setVariables(Map.of(VisitReference.PROGRAMME, visit.programme()))
                .execute();
    }
}
