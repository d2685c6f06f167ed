package io.xiaohao.report.process;

import io.xiaohao.report.ReportProcess;
import io.xiaohao.report.WeeklyReport;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Weekly reports in the engine; the tenant of an instance follows from its variable {@code programme}. */
@Component
class EngineReportProcess implements ReportProcess {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ManagementService managementService;

    EngineReportProcess(
            @Lazy RuntimeService runtimeService,
            @Lazy TaskService taskService,
            @Lazy ManagementService managementService) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.managementService = managementService;
    }

    @Override
    public void start(WeeklyReport report) {
        runtimeService
                .createProcessInstanceByKey(WeeklyReportProcess.KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(report.subject())
                .setVariable(WeeklyReportProcess.PROGRAMME, report.programme())
                .execute();
    }

    @Override
    public void dueMoved(WeeklyReport report) {
        List<ProcessInstance> instances = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(WeeklyReportProcess.KEY)
                .tenantIdIn(report.government())
                .processInstanceBusinessKey(report.subject())
                .variableValueEquals(WeeklyReportProcess.PROGRAMME, report.programme())
                .list();
        instances.forEach(instance -> dueMoved(report, instance));
    }

    private void dueMoved(WeeklyReport report, ProcessInstance instance) {
        List<Job> timers = managementService
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .list();
        timers.forEach(timer -> managementService.recalculateJobDuedate(timer.getId(), false));
        List<Task> tasks = taskService
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(WeeklyReportProcess.SUBMIT_WEEKLY_REPORT)
                .list();
        for (Task task : tasks) {
            taskService.setDueDate(task.getId(), ReportDates.date(report.dueAt()));
            taskService.setFollowUpDate(task.getId(), ReportDates.date(report.remindAt()));
        }
    }
}
