package io.xiaohao.issue.process;

import io.xiaohao.issue.Deadline;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.IssueProcess;
import io.xiaohao.issue.IssueStatus;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Issues' processes in the engine. The tenant of an instance follows from its variable {@code programme} at the start. */
@Component
class EngineIssueProcess implements IssueProcess {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final TurnTimers turnTimers;

    EngineIssueProcess(
            @Lazy RuntimeService runtimeService,
            @Lazy TaskService taskService,
            @Lazy ManagementService managementService,
            TurnTimers turnTimers) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.managementService = managementService;
        this.turnTimers = turnTimers;
    }

    @Override
    public void start(Issue issue) {
        start(IssueRectificationProcess.KEY, issue);
    }

    @Override
    public void startRelapsed(Issue issue) {
        runtimeService
                .createMessageCorrelation(IssueRectificationProcess.MESSAGE_ISSUE_RELAPSED)
                .startMessageOnly()
                .withoutTenantId()
                .processInstanceBusinessKey(issue.number())
                .setVariables(references(issue))
                .correlateStartMessage();
    }

    @Override
    public void startRecheck(Issue issue) {
        start(IssueRecheckProcess.KEY, issue);
    }

    @Override
    public void partsClosed(Issue whole) {
        runtimeService
                .createMessageCorrelation(IssueRectificationProcess.MESSAGE_PARTS_CLOSED)
                .tenantId(whole.government())
                .processInstanceBusinessKey(whole.number())
                .correlate();
    }

    @Override
    public void deadlineMoved(Issue issue) {
        ProcessInstance instance = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(IssueRectificationProcess.KEY)
                .tenantIdIn(issue.government())
                .processInstanceBusinessKey(issue.number())
                .singleResult();
        if (instance == null) {
            return;
        }
        List<Job> open = managementService
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .list();
        open.forEach(job -> managementService.recalculateJobDuedate(job.getId(), false));
        if (issue.status() == IssueStatus.RECTIFYING) {
            armSpentTimers(issue, instance);
            setDueDates(issue, instance);
        }
    }

    private void armSpentTimers(Issue issue, ProcessInstance instance) {
        Deadline deadline = issue.deadline().orElseThrow();
        armWhereSpent(instance, IssueRectificationProcess.REMIND_DUE, deadline.remindAt());
        armWhereSpent(instance, IssueRectificationProcess.OVERDUE_DUE, deadline.overdueAt());
        armWhereSpent(instance, IssueRectificationProcess.SERIOUS_DUE, deadline.seriousAt());
    }

    private void armWhereSpent(ProcessInstance instance, String timer, LocalDateTime moment) {
        boolean waits = managementService
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(timer)
                        .count()
                > 0;
        if (!waits) {
            turnTimers.armIfAhead(instance.getId(), timer, moment);
        }
    }

    private void setDueDates(Issue issue, ProcessInstance instance) {
        Deadline deadline = issue.deadline().orElseThrow();
        Date due = date(deadline.overdueAt().minusSeconds(1));
        Date reminder = date(deadline.remindAt());
        List<Task> tasks = taskService
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKeyIn(
                        IssueRectificationProcess.RECTIFY_ISSUE, IssueRectificationProcess.CONFIRM_SUBMISSION)
                .list();
        for (Task task : tasks) {
            taskService.setDueDate(task.getId(), due);
            taskService.setFollowUpDate(task.getId(), reminder);
        }
    }

    private static Date date(LocalDateTime moment) {
        return Date.from(moment.atZone(ZONE).toInstant());
    }

    private void start(String key, Issue issue) {
        runtimeService
                .createProcessInstanceByKey(key)
                .processDefinitionWithoutTenantId()
                .businessKey(issue.number())
                .setVariables(references(issue))
                .execute();
    }

    private static Map<String, Object> references(Issue issue) {
        return Map.of(IssueReference.PROGRAMME, issue.programme());
    }
}
