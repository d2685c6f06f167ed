package io.xiaohao;

import static io.xiaohao.ProcessModels.KEBAB_CASE;
import static io.xiaohao.ProcessModels.findings;
import static io.xiaohao.ProcessModels.isChinese;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.ProcessModels.ProcessModel;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The process models keep to the rules that make them readable in Cockpit and reliable in the engine. */
class ProcessModelTests {

    static Collection<ProcessModel> models() {
        return ProcessModels.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theModelIsValid(ProcessModel model) {
        Bpmn.validateModel(model.model());
    }

    @ParameterizedTest
    @MethodSource("models")
    void theFileHoldsTheOneProcessItIsNamedAfter(ProcessModel model) {
        assertThat(model.elements(Process.class).map(Process::getId)).containsExactly(model.key());
    }

    @Test
    void everyProcessIsExecutableAndExplainedInChinese() {
        assertThat(findings(
                        Process.class,
                        process -> !process.isExecutable()
                                || !isChinese(process.getName())
                                || process.getDocumentations().isEmpty()))
                .isEmpty();
    }

    @Test
    void everyProcessSaysHowLongItsHistoryIsKept() {
        assertThat(findings(Process.class, process -> process.getCamundaHistoryTimeToLiveString() == null))
                .isEmpty();
    }

    @Test
    void idsAreWordsJoinedByHyphens() {
        assertThat(findings(
                        BaseElement.class,
                        element -> element.getId() != null
                                && !KEBAB_CASE.matcher(element.getId()).matches()))
                .isEmpty();
    }

    @Test
    void aFlowIsNamedAfterWhatItConnects() {
        assertThat(findings(SequenceFlow.class, flow -> {
                    String ends =
                            flow.getSource().getId() + "-to-" + flow.getTarget().getId();
                    return !flow.getId().equals(ends) && !flow.getId().startsWith(ends + "-");
                }))
                .isEmpty();
    }

    @Test
    void everyNodeHasAChineseName() {
        assertThat(findings(FlowNode.class, node -> !isChinese(node.getName()))).isEmpty();
    }

    @Test
    void everyConditionalFlowHasAChineseName() {
        assertThat(findings(
                        SequenceFlow.class,
                        flow -> flow.getConditionExpression() != null && !isChinese(flow.getName())))
                .isEmpty();
    }

    @Test
    void everyMessageAndErrorHasAName() {
        assertThat(findings(
                        Message.class,
                        message -> message.getName() == null
                                || !KEBAB_CASE.matcher(message.getName()).matches()))
                .isEmpty();
        assertThat(findings(Error.class, error -> error.getErrorCode() == null || !isChinese(error.getName())))
                .isEmpty();
    }

    @Test
    void nothingHangsInTheAir() {
        assertThat(findings(FlowNode.class, node -> node.getIncoming().isEmpty() && !begins(node)))
                .as("nodes that nothing leads to")
                .isEmpty();
        assertThat(findings(FlowNode.class, node -> node.getOutgoing().isEmpty() && !ends(node)))
                .as("nodes that lead nowhere")
                .isEmpty();
    }

    @Test
    void everyWayOutOfADecisionHasItsConditionOrIsTheDefault() {
        assertThat(findings(
                        ExclusiveGateway.class,
                        gateway -> gateway.getOutgoing().size() > 1
                                && gateway.getOutgoing().stream()
                                        .anyMatch(flow -> flow.getConditionExpression() == null
                                                && !flow.equals(gateway.getDefault()))))
                .isEmpty();
    }

    @Test
    void onlyDecisionsHaveConditions() {
        assertThat(findings(
                        SequenceFlow.class,
                        flow -> flow.getConditionExpression() != null
                                && !(flow.getSource() instanceof ExclusiveGateway)))
                .isEmpty();
    }

    @Test
    void timersReadAnInstantAndNeverCountThemselves() {
        assertThat(findings(
                        TimerEventDefinition.class,
                        timer -> timer.getTimeDate() == null
                                || !timer.getTimeDate().getTextContent().strip().startsWith("${")))
                .isEmpty();
    }

    @Test
    void whateverWaitsForAJobSaysHowItIsRetried() {
        assertThat(findings(FlowNode.class, node -> isDoneByJob(node) && !hasRetryCycle(node)))
                .isEmpty();
    }

    @Test
    void everyErrorThrownIsCaughtAndEveryCatchNamesItsError() {
        assertThat(findings(
                        ErrorEventDefinition.class,
                        definition -> definition.getError() == null
                                || (definition.getParentElement() instanceof EndEvent && !isCaught(definition))))
                .isEmpty();
    }

    @Test
    void nothingIsScripted() {
        assertThat(findings(ScriptTask.class, task -> true)).isEmpty();
        assertThat(findings(ConditionExpression.class, condition -> condition.getLanguage() != null))
                .isEmpty();
        assertThat(ProcessModels.all().stream()
                        .filter(model ->
                                model.elements(CamundaScript.class).findAny().isPresent()))
                .isEmpty();
    }

    @Test
    void everyTaskHasSomebodyToDoIt() {
        assertThat(findings(
                        UserTask.class,
                        task -> task.getCamundaCandidateGroups() == null
                                && task.getCamundaCandidateUsers() == null
                                && task.getCamundaAssignee() == null))
                .isEmpty();
    }

    /** ADR 0006: what the domain refuses must roll back to the open task, so nothing may lie between. */
    @Test
    void everyTaskIsFollowedAtOnceByTheStepThatAcceptsItsAnswers() {
        assertThat(findings(UserTask.class, task -> {
                    List<FlowNode> next = task.getSucceedingNodes().list();
                    return task.isCamundaAsyncAfter()
                            || next.size() != 1
                            || !(next.get(0) instanceof ServiceTask)
                            || next.get(0).isCamundaAsyncBefore();
                }))
                .isEmpty();
    }

    /** The engine wraps what a complete listener throws in words of its own. */
    @Test
    void noTaskListensToItsCompletion() {
        assertThat(findings(UserTask.class, task -> extensions(task, CamundaTaskListener.class)
                        .anyMatch(listener -> "complete".equals(listener.getCamundaEvent()))))
                .isEmpty();
    }

    private static boolean begins(FlowNode node) {
        return node instanceof StartEvent || node instanceof BoundaryEvent || isEventSubProcess(node);
    }

    private static boolean ends(FlowNode node) {
        return node instanceof EndEvent || isEventSubProcess(node);
    }

    private static boolean isEventSubProcess(FlowNode node) {
        return node instanceof SubProcess subProcess && subProcess.triggeredByEvent();
    }

    private static boolean isDoneByJob(FlowNode node) {
        boolean timer = node instanceof CatchEvent event
                && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
        // The model refuses to say it of this one, which only waits for what follows it.
        boolean waitsForOthers = node instanceof EventBasedGateway;
        return timer || !waitsForOthers && (node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter());
    }

    private static boolean hasRetryCycle(FlowNode node) {
        return extensions(node, CamundaFailedJobRetryTimeCycle.class).findAny().isPresent();
    }

    private static <T extends ModelElementInstance> Stream<T> extensions(FlowNode node, Class<T> type) {
        return node.getExtensionElements() == null
                ? Stream.empty()
                : node.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
    }

    /** Whether a scope around the throwing event has a boundary event, or an event subprocess, for its error. */
    private static boolean isCaught(ErrorEventDefinition thrown) {
        ModelElementInstance scope = thrown.getParentElement().getParentElement();
        while (scope instanceof SubProcess || scope instanceof Process) {
            if (catchesError(scope, thrown.getError())) {
                return true;
            }
            scope = scope.getParentElement();
        }
        return false;
    }

    private static boolean catchesError(ModelElementInstance scope, Error error) {
        Stream<BoundaryEvent> atItsBoundary =
                scope.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                        .filter(event -> scope.equals(event.getAttachedTo()));
        Stream<StartEvent> within = scope.getChildElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .flatMap(handler -> handler.getChildElementsByType(StartEvent.class).stream());
        return Stream.concat(atItsBoundary, within)
                .flatMap(event -> event.getEventDefinitions().stream())
                .anyMatch(definition -> isFor(definition, error));
    }

    private static boolean isFor(EventDefinition definition, Error error) {
        return definition instanceof ErrorEventDefinition caught && error.equals(caught.getError());
    }
}
