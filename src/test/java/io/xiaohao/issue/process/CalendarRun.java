package io.xiaohao.issue.process;

import io.xiaohao.calendar.CalendarDay;
import io.xiaohao.calendar.CalendarRevision;
import io.xiaohao.calendar.DayKind;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.ProgrammeCalendar;
import io.xiaohao.programme.Programmes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The programmes' calendars on the fixture's clock; they stand as before when the fixture is closed. */
public final class CalendarRun {

    private static final String KEY = "programme-calendar";

    private final LoopFixture fixture;

    /** On the clock of the fixture. */
    public CalendarRun(LoopFixture fixture) {
        this.fixture = fixture;
        List<String> before = running().stream().map(ProcessInstance::getId).toList();
        fixture.afterwards(() -> restore(before));
    }

    /** Makes a working day a holiday until the fixture is closed. */
    public void holiday(String day) {
        LocalDate date = LocalDate.parse(day);
        fixture.bean(CalendarRevision.class).revise(List.of(new CalendarDay(date, DayKind.HOLIDAY, "临时放假")));
        fixture.afterwards(() ->
                fixture.bean(CalendarRevision.class).revise(List.of(new CalendarDay(date, DayKind.WORKDAY, "照常上班"))));
    }

    /** Starts a programme's calendar on the fixture's clock, as if the months' rechecks had not been drawn yet. */
    public void start(String programme, String... months) {
        instance(programme).forEach(this::end);
        for (String month : months) {
            fixture.jdbc
                    .sql("delete from programme_opening where programme = ? and kind = 'recheck' and period = ?")
                    .params(programme, month)
                    .update();
        }
        fixture.bean(ProgrammeCalendar.class).ensureRunning(fixture.programme(programme));
    }

    /** When the programme's calendar goes on. */
    public LocalDateTime next(String programme) {
        return LoopFixture.moment(timer(programme).getDuedate());
    }

    /** Lets the programme's calendar go on at its instant. */
    public void goOn(String programme) {
        Job timer = timer(programme);
        ClockUtil.setCurrentTime(timer.getDuedate());
        fixture.engine.getManagementService().executeJob(timer.getId());
    }

    /** Whether the programme's calendar runs. */
    public boolean runs(String programme) {
        return !instance(programme).isEmpty();
    }

    private Job timer(String programme) {
        return fixture.engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance(programme).get(0).getId())
                .singleResult();
    }

    private List<ProcessInstance> instance(String programme) {
        return fixture.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(programme)
                .list();
    }

    private List<ProcessInstance> running() {
        return fixture.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .list();
    }

    private void restore(List<String> before) {
        running().stream()
                .filter(instance -> !before.contains(instance.getId()))
                .forEach(this::end);
        ClockUtil.reset();
        for (Programme programme : fixture.bean(Programmes.class).active()) {
            fixture.bean(ProgrammeCalendar.class).ensureRunning(programme);
        }
    }

    private void end(ProcessInstance instance) {
        fixture.engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test");
    }
}
