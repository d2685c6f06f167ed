package io.xiaohao.assessment.process;

import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.AssessmentRounds;
import io.xiaohao.assessment.RoundInstants;
import io.xiaohao.assessment.RoundReschedule;
import io.xiaohao.calendar.CalendarChanged;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sets the timers and due dates of running assessments anew when the working days change. */
@Component
class AssessmentTimers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final TaskService taskService;
    private final RoundReschedule reschedule;
    private final AssessmentRounds rounds;
    private final RoundInstants instants;

    AssessmentTimers(
            @Lazy RuntimeService runtimeService,
            @Lazy ManagementService managementService,
            @Lazy TaskService taskService,
            RoundReschedule reschedule,
            AssessmentRounds rounds,
            RoundInstants instants) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.taskService = taskService;
        this.reschedule = reschedule;
        this.rounds = rounds;
        this.instants = instants;
    }

    /** Counts the rounds again, then what the engine took from them. */
    @EventListener
    public void on(CalendarChanged change) {
        reschedule.all();
        List<Job> timers = managementService
                .createJobQuery()
                .processDefinitionKey(AssessmentProcess.KEY)
                .timers()
                .list();
        timers.forEach(timer -> managementService.recalculateJobDuedate(timer.getId(), false));
        taskService
                .createTaskQuery()
                .processDefinitionKey(AssessmentProcess.KEY)
                .taskDefinitionKeyIn(AssessmentProcess.SCORE_OBJECT, AssessmentProcess.STATE_CONTRIBUTION)
                .list()
                .forEach(this::setDueDate);
    }

    private void setDueDate(Task task) {
        String about = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        String programme =
                (String) runtimeService.getVariable(task.getProcessInstanceId(), AssessmentReference.PROGRAMME);
        AssessmentPeriod period = AssessmentPeriod.of(about.substring(0, about.indexOf('/')));
        rounds.find(programme, period)
                .flatMap(instants::sheetsDue)
                .ifPresent(due -> taskService.setDueDate(
                        task.getId(), Date.from(due.atZone(ZONE).toInstant())));
    }
}
