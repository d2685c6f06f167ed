package io.xiaohao.escalation.process;

import io.xiaohao.calendar.CalendarChanged;
import io.xiaohao.escalation.Escalation;
import io.xiaohao.escalation.EscalationInstants;
import io.xiaohao.escalation.EscalationLimits;
import io.xiaohao.escalation.Escalations;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sets the timers and due dates of running escalations anew when the working days change. */
@Component
class EscalationTimers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ManagementService managementService;
    private final TaskService taskService;
    private final EngineEscalations instances;
    private final Escalations escalations;
    private final EscalationLimits limits;
    private final EscalationInstants instants;

    EscalationTimers(
            @Lazy ManagementService managementService,
            @Lazy TaskService taskService,
            EngineEscalations instances,
            Escalations escalations,
            EscalationLimits limits,
            EscalationInstants instants) {
        this.managementService = managementService;
        this.taskService = taskService;
        this.instances = instances;
        this.escalations = escalations;
        this.limits = limits;
        this.instants = instants;
    }

    /** Counts the limits again, then what the engine took from them and from the times for decisions. */
    @EventListener
    public void on(CalendarChanged change) {
        limits.countAgain();
        instances.asNobody(() -> {
            setTimers();
            setDueDates();
            return change;
        });
    }

    private void setTimers() {
        List<Job> timers = managementService
                .createJobQuery()
                .processDefinitionKey(EscalationProcess.KEY)
                .timers()
                .list();
        timers.forEach(timer -> managementService.recalculateJobDuedate(timer.getId(), false));
    }

    private void setDueDates() {
        taskService
                .createTaskQuery()
                .processDefinitionKey(EscalationProcess.KEY)
                .taskDefinitionKeyIn(
                        EscalationProcess.APPROVE_ESCALATION,
                        EscalationProcess.SCHEDULE_INTERVIEW,
                        EscalationProcess.CONFIRM_MEASURE)
                .list()
                .forEach(task -> taskService.setDueDate(task.getId(), due(task)));
    }

    private Date due(Task task) {
        Escalation escalation = escalations.escalation(instances.escalationOf(task.getExecutionId()));
        LocalDate asked = LocalDate.ofInstant(task.getCreateTime().toInstant(), ZONE);
        return EscalationDates.endOf(
                switch (task.getTaskDefinitionKey()) {
                    case EscalationProcess.SCHEDULE_INTERVIEW -> instants.schedulingDue(escalation, asked);
                    case EscalationProcess.CONFIRM_MEASURE -> instants.measureDue(escalation, asked);
                    default -> instants.decisionDue(escalation);
                });
    }
}
