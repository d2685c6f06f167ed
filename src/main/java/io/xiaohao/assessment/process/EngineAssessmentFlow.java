package io.xiaohao.assessment.process;

import io.xiaohao.assessment.AssessmentFlow;
import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.assessment.SheetForm;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Assessments in the engine: one instance for a round, whose business key is the period, and one for each sheet,
 * contribution and claim, whose business key is {@code period/object}.
 */
@Component
class EngineAssessmentFlow implements AssessmentFlow {

    private final RuntimeService runtimeService;
    private final OpenSheet openSheet;

    EngineAssessmentFlow(@Lazy RuntimeService runtimeService, OpenSheet openSheet) {
        this.runtimeService = runtimeService;
        this.openSheet = openSheet;
    }

    @Override
    public void startRound(AssessmentRound round) {
        runtimeService
                .createProcessInstanceByKey(AssessmentProcess.KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(round.period().code())
                .setVariables(references(round))
                .execute();
    }

    @Override
    public void askForSheet(AssessmentRound round, String object) {
        start(AssessmentProcess.MESSAGE_SHEET_ASKED, round, object);
    }

    @Override
    public void handInSheet(AssessmentRound round, String object, SheetForm form) {
        openSheet.complete(round, object, form);
    }

    @Override
    public void askForContribution(AssessmentRound round, String unit) {
        start(AssessmentProcess.MESSAGE_CONTRIBUTION_ASKED, round, unit);
    }

    @Override
    public void startClaim(AssessmentRound round, String object) {
        start(AssessmentProcess.MESSAGE_CLAIM_LODGED, round, object);
    }

    @Override
    public void readyToCompute(AssessmentRound round) {
        tell(AssessmentProcess.MESSAGE_READY_TO_COMPUTE, round);
    }

    @Override
    public void objectionsSettled(AssessmentRound round) {
        tell(AssessmentProcess.MESSAGE_OBJECTIONS_SETTLED, round);
    }

    private void start(String message, AssessmentRound round, String object) {
        runtimeService
                .createMessageCorrelation(message)
                .startMessageOnly()
                .withoutTenantId()
                .processInstanceBusinessKey(round.period() + "/" + object)
                .setVariables(references(round))
                .correlateStartMessage();
    }

    /** Nobody hears it where the round does not wait (yet): it asks for itself when it gets there. */
    private void tell(String message, AssessmentRound round) {
        runtimeService
                .createMessageCorrelation(message)
                .tenantId(round.government())
                .processInstanceBusinessKey(round.period().code())
                .processInstanceVariableEquals(AssessmentReference.PROGRAMME, round.programme())
                .correlateAll();
    }

    private static Map<String, Object> references(AssessmentRound round) {
        return Map.of(AssessmentReference.PROGRAMME, round.programme());
    }
}
