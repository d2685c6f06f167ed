package io.xiaohao.programme.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.programme.CalendarFixture;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgrammeCalendarProcessTests {

    private final CalendarFixture fixture = new CalendarFixture();
    private EngineFixture engine;
    private EngineProgrammeCalendar calendar;

    @BeforeEach
    void deploy() {
        Map<Object, Object> beans = new HashMap<>();
        beans.put("openWhatIsDue", new OpenWhatIsDue(fixture.programmes(), fixture.openings, fixture.clock));
        engine = new EngineFixture(fixture.database(), beans);
        engine.engine
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/programme-calendar.bpmn")
                .deploy();
        calendar = new EngineProgrammeCalendar(
                engine.engine.getRuntimeService(),
                engine.engine.getManagementService(),
                fixture.openings,
                engine.nobodysName(),
                fixture.database().client(),
                fixture.clock);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void theCalendarOpensWhatIsDueAndWaitsForTheNext() {
        fixture.rechecks.plan("2025-03", "", "2025-03-03T08:00").plan("2025-04", "", "2025-04-01T09:00");
        ensureRunning();

        assertThat(fixture.rechecks.opened()).containsExactly("recheck 2025-03  2025-03-03T08:00");
        assertThat(timer().getDuedate()).isEqualTo(date("2025-04-01T09:00"));
        assertThat(instances()).extracting(ProcessInstance::getBusinessKey).containsExactly("qingxi-2025");
    }

    @Test
    void theTimerOpensTheNextAndTheCalendarEndsWhenNothingIsLeft() {
        fixture.rechecks.plan("2025-04", "", "2025-04-01T09:00").plan("2025-05", "", "2025-05-06T09:00");
        ensureRunning();
        fire("2025-04-01T09:00");
        assertThat(timer().getDuedate()).isEqualTo(date("2025-05-06T09:00"));
        fire("2025-05-06T09:00");

        assertThat(fixture.rechecks.opened()).hasSize(2);
        assertThat(instances()).isEmpty();
        assertThat(engine.engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId("calendar-ended")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void askingAgainStartsNoSecondInstanceAndLeavesTheTimer() {
        fixture.rechecks.plan("2025-04", "", "2025-04-01T09:00");
        ensureRunning();
        String job = timer().getId();
        ensureRunning();

        assertThat(instances()).hasSize(1);
        assertThat(timer().getId()).isEqualTo(job);
    }

    @Test
    void nothingIsStartedWhereNothingIsLeftToOpen() {
        ensureRunning();

        assertThat(instances()).isEmpty();
        assertThat(engine.engine
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .count())
                .isZero();
    }

    @Test
    void anEarlierOpeningSetsTheTimerAnew() {
        fixture.rechecks.plan("2025-04", "", "2025-04-01T09:00");
        ensureRunning();
        fixture.reports.plan("2025-W11", "", "2025-03-10T09:00");
        ensureRunning();
        assertThat(timer().getDuedate()).isEqualTo(date("2025-03-10T09:00"));

        fire("2025-03-10T09:00");

        assertThat(fixture.reports.opened()).hasSize(1);
        assertThat(timer().getDuedate()).isEqualTo(date("2025-04-01T09:00"));
    }

    @Test
    void aLaterMomentAfterTheCalendarHasChangedSetsTheTimerAnewToo() {
        fixture.rechecks.plan("2025-04", "", "2025-04-01T09:00");
        ensureRunning();
        fixture.rechecks.plan("2025-04", "", "2025-04-02T09:00");
        ensureRunning();

        assertThat(timer().getDuedate()).isEqualTo(date("2025-04-02T09:00"));
    }

    @Test
    void anEndedCalendarRunsAgainWhenSomethingNewIsToCome() {
        fixture.rechecks.plan("2025-03", "", "2025-03-03T08:00");
        ensureRunning();
        assertThat(instances()).isEmpty();
        fixture.rechecks.plan("2025-12", "", "2025-12-01T09:00");
        ensureRunning();

        assertThat(instances()).hasSize(1);
        assertThat(fixture.rechecks.opened()).hasSize(1);
    }

    @Test
    void beforeTheProgrammeBeginsTheCalendarWaitsForItsBeginning() {
        fixture.clock.set("2025-02-20T08:00");
        fixture.rechecks.plan("2025-02", "", "2025-02-10T09:00");
        ensureRunning();
        assertThat(timer().getDuedate()).isEqualTo(date("2025-03-01T00:00"));
        fire("2025-03-01T00:00");

        assertThat(fixture.rechecks.opened()).containsExactly("recheck 2025-02  2025-03-01T00:00");
    }

    @Test
    void aFailedOpeningIsRetriedAndNothingOpensTwice() {
        fixture.rechecks.plan("2025-04", "", "2025-04-01T09:00").plan("2025-05", "", "2025-05-06T09:00");
        fixture.reports.plan("2025-W14", "", "2025-04-01T09:00");
        ensureRunning();
        fixture.reports.fail(true);
        assertThatThrownBy(() -> fire("2025-04-01T09:00")).hasMessageContaining("开不了");
        assertThat(timer().getRetries()).isEqualTo(4);
        assertThat(opened()).isZero();

        fixture.reports.fail(false);
        fire("2025-04-01T09:01");

        assertThat(opened()).isEqualTo(2);
        assertThat(fixture.reports.opened()).hasSize(1);
    }

    @Test
    void whoIsLoggedInMakesNoDifferenceAndStaysLoggedIn() {
        fixture.rechecks.plan("2025-04", "", "2025-04-01T09:00");
        engine.engine.getIdentityService().setAuthentication("nobody", List.of(), List.of("other"));
        ensureRunning();
        ensureRunning();

        assertThat(engine.engine.getIdentityService().getCurrentAuthentication().getUserId())
                .isEqualTo("nobody");
        engine.engine.getIdentityService().clearAuthentication();
        assertThat(instances()).hasSize(1);
    }

    private void ensureRunning() {
        fixture.database().inTransaction(() -> calendar.ensureRunning(fixture.programme()));
    }

    private void fire(String moment) {
        fixture.clock.set(moment);
        engine.engine.getManagementService().executeJob(timer().getId());
    }

    private Job timer() {
        return engine.engine
                .getManagementService()
                .createJobQuery()
                .activityId(ProgrammeCalendarProcess.AWAIT_NEXT_OPENING)
                .singleResult();
    }

    private List<ProcessInstance> instances() {
        return engine.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(ProgrammeCalendarProcess.KEY)
                .list();
    }

    private int opened() {
        return fixture.database()
                .client()
                .sql("select count(*) from programme_opening")
                .query(Integer.class)
                .single();
    }

    private static Date date(String moment) {
        return Date.from(
                LocalDateTime.parse(moment).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }
}
