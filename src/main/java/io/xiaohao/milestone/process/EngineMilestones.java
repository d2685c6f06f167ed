package io.xiaohao.milestone.process;

import io.xiaohao.calendar.CalendarChanged;
import io.xiaohao.milestone.EvaluationProcess;
import io.xiaohao.milestone.MilestoneCase;
import io.xiaohao.milestone.MilestoneCases;
import io.xiaohao.milestone.MilestoneInstants;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Evaluations in the engine: their start, and their last day when the working days change. */
@Component
class EngineMilestones implements EvaluationProcess {

    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final TaskService taskService;
    private final MilestoneCases cases;
    private final MilestoneInstants instants;

    EngineMilestones(
            @Lazy RuntimeService runtimeService,
            @Lazy ManagementService managementService,
            @Lazy TaskService taskService,
            MilestoneCases cases,
            MilestoneInstants instants) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.taskService = taskService;
        this.cases = cases;
        this.instants = instants;
    }

    @Override
    public void start(MilestoneCase opened) {
        runtimeService
                .createProcessInstanceByKey(MilestoneProcess.KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(opened.subject())
                .setVariables(Map.of(MilestoneReference.PROGRAMME, opened.programme()))
                .execute();
    }

    /** Counts the last day of open evaluations again. */
    @EventListener
    public void on(CalendarChanged change) {
        List<Job> ends = managementService
                .createJobQuery()
                .processDefinitionKey(MilestoneProcess.KEY)
                .activityId(MilestoneProcess.EVALUATION_ENDS)
                .list();
        for (Job end : ends) {
            managementService.recalculateJobDuedate(end.getId(), false);
            setDueDate(end.getProcessInstanceId());
        }
    }

    private void setDueDate(String processInstanceId) {
        ProcessInstance instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult();
        String programme = (String) runtimeService.getVariable(processInstanceId, MilestoneReference.PROGRAMME);
        MilestoneCase of = cases.about(programme, instance.getBusinessKey());
        List<Task> tasks = taskService
                .createTaskQuery()
                .processInstanceId(processInstanceId)
                .taskDefinitionKey(MilestoneProcess.RECORD_EVALUATION)
                .list();
        tasks.forEach(task -> taskService.setDueDate(
                task.getId(), MilestoneDates.date(instants.endsAt(of).minusSeconds(1))));
    }
}
