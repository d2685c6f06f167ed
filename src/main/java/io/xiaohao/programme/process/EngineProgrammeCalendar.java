package io.xiaohao.programme.process;

import io.xiaohao.programme.Programme;
import io.xiaohao.programme.ProgrammeCalendar;
import io.xiaohao.programme.ProgrammeOpenings;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The programme calendars in the engine: at most one live instance a programme, whose business key is its code. */
@Component
class EngineProgrammeCalendar implements ProgrammeCalendar {

    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final ProgrammeOpenings openings;
    private final NobodysName nobodysName;
    private final JdbcClient jdbc;
    private final Clock clock;

    EngineProgrammeCalendar(
            @Lazy RuntimeService runtimeService,
            @Lazy ManagementService managementService,
            ProgrammeOpenings openings,
            NobodysName nobodysName,
            JdbcClient jdbc,
            Clock clock) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.openings = openings;
        this.nobodysName = nobodysName;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void ensureRunning(Programme programme) {
        nobodysName.ask(() -> {
            oneNodeAtATime(programme);
            Optional<Date> next = openings.next(programme).map(this::date);
            Optional<ProcessInstance> running = running(programme);
            if (running.isPresent()) {
                next.ifPresent(moment -> setTimer(running.get(), moment));
            } else if (next.isPresent()) {
                start(programme);
            }
            return next;
        });
    }

    /** Two nodes that start together must not both find none running. */
    private void oneNodeAtATime(Programme programme) {
        jdbc.sql("select code from programme where code = ? for update")
                .param(programme.code())
                .query(String.class)
                .optional();
    }

    private Optional<ProcessInstance> running(Programme programme) {
        return Optional.ofNullable(runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(ProgrammeCalendarProcess.KEY)
                .processInstanceBusinessKey(programme.code())
                .singleResult());
    }

    private void start(Programme programme) {
        runtimeService
                .createProcessInstanceByKey(ProgrammeCalendarProcess.KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(programme.code())
                .setVariable(ProgrammeCalendarProcess.PROGRAMME, programme.code())
                .execute();
    }

    private void setTimer(ProcessInstance instance, Date moment) {
        Job timer = managementService
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(ProgrammeCalendarProcess.AWAIT_NEXT_OPENING)
                .singleResult();
        if (timer == null || moment.equals(timer.getDuedate()) || bothDue(timer, moment)) {
            return;
        }
        managementService.setJobDuedate(timer.getId(), moment);
        runtimeService.setVariable(instance.getId(), ProgrammeCalendarProcess.NEXT_OPENING_AT, moment);
    }

    private boolean bothDue(Job timer, Date moment) {
        Date now = Date.from(clock.instant());
        return !timer.getDuedate().after(now) && !moment.after(now);
    }

    private Date date(LocalDateTime moment) {
        return Date.from(moment.atZone(clock.getZone()).toInstant());
    }
}
