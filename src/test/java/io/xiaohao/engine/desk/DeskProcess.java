package io.xiaohao.engine.desk;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** A process of one task for a group, followed by a step that may refuse, deployed for one government and one test. */
public final class DeskProcess implements AutoCloseable {

    /** The key of the task. */
    public static final String TASK = "desk-task";

    private static final String PROCESS = "desk-process";

    private final ProcessEngine engine;
    private final String government;
    private final DeploymentWithDefinitions deployment;

    /** Deploys the process for the candidate groups, separated by commas. */
    public DeskProcess(ProcessEngine engine, String government, String groups) {
        this.engine = engine;
        this.government = government;
        this.deployment = engine.getRepositoryService()
                .createDeployment()
                .tenantId(government)
                .addModelInstance(PROCESS + ".bpmn", model(groups))
                .deployWithResult();
    }

    private static BpmnModelInstance model(String groups) {
        return Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask(TASK)
                .name("整改落实")
                .camundaCandidateGroups(groups)
                .camundaTaskListenerClass("assignment", DeskStep.class)
                .serviceTask("desk-step")
                .camundaClass(DeskStep.class)
                .userTask("desk-next")
                .name("现场核查")
                .endEvent()
                .done();
    }

    /** Starts an instance about something and gives the id of its task. */
    public String start(String about, Map<String, Object> variables) {
        String instance = engine.getRuntimeService()
                .createProcessInstanceByKey(PROCESS)
                .processDefinitionTenantId(government)
                .businessKey(about)
                .setVariables(variables)
                .execute()
                .getId();
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    /** Whether the task is done and its process has gone on. */
    public boolean isDone(String taskId) {
        return engine.getTaskService().createTaskQuery().taskId(taskId).count() == 0;
    }

    /** Who has claimed the open task; null where nobody has. */
    public String assignee(String taskId) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskId(taskId)
                .singleResult()
                .getAssignee();
    }

    /** Removes everything. */
    @Override
    public void close() {
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
    }
}
