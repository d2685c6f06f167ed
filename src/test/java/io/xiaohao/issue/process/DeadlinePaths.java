package io.xiaohao.issue.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.issue.Light;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;

/** What happens when a deadline nears and passes. An issue of {@link LoopFixture#MONDAY} is due on 13 May 2015. */
interface DeadlinePaths {

    String HOLDER = "wencheng-lvyougongnengqu";
    String REMIND_AT = "2015-05-11T09:00";
    String OVERDUE_AT = "2015-05-14T00:00";
    String SERIOUS_AT = "2015-05-19T00:00";

    LoopFixture loop();

    @Test
    default void eachHappensAtItsInstantAndOnce() {
        Loop issue = loop().register().passTo("2015-05-11T08:59:59");
        assertThat(issue.events()).containsExactly("issue.registered", "issue.assigned");
        assertThat(lightOf(issue)).isEqualTo(Light.GREEN);

        issue.passTo(REMIND_AT).tells("issue.reminded", REMIND_AT);
        assertThat(lightOf(issue)).isEqualTo(Light.YELLOW);
        assertThat(issue.actor("issue.reminded")).isEqualTo("system");
        issue.passTo("2015-05-13T23:59:59");
        assertThat(issue.moments("issue.overdue")).isEmpty();

        issue.passTo(OVERDUE_AT).tells("issue.overdue", OVERDUE_AT);
        assertThat(lightOf(issue)).isEqualTo(Light.RED);
        issue.passTo("2015-05-18T23:59:59");
        assertThat(issue.moments("issue.seriously-overdue")).isEmpty();

        issue.passTo(SERIOUS_AT).tells("issue.seriously-overdue", SERIOUS_AT).waitsAt("rectify-issue");
        assertThat(lightOf(issue)).isEqualTo(Light.SERIOUS);
        assertThat(issue.passTo("2015-12-31T10:00").timers()).isEmpty();
        assertThat(issue.events())
                .containsExactly(
                        "issue.registered",
                        "issue.assigned",
                        "issue.reminded",
                        "issue.overdue",
                        "issue.seriously-overdue");
    }

    @Test
    default void thereIsNoReminderWhereTheTaskAppearsLater() {
        Loop issue = loop().register("kind", "立行立改").passTo("2015-05-06T00:00");

        assertThat(issue.moments("issue.reminded")).isEmpty();
        issue.tells("issue.overdue", "2015-05-06T00:00");
    }

    @Test
    default void whatIsDispatchedAfterItsGivenDeadlineIsOverdueAtOnce() {
        loop().at("2015-05-20T10:00");

        Loop issue = loop().register("discoveredOn", "2015-05-04", "deadline", "2015-05-13")
                .tells("issue.overdue", "2015-05-20T10:00")
                .tells("issue.seriously-overdue", "2015-05-20T10:00");

        issue.passTo("2015-05-20T10:01");
        assertThat(issue.moments("issue.overdue")).hasSize(1);
        assertThat(issue.moments("issue.reminded")).isEmpty();
    }

    @Test
    default void handedInInTimeItStaysInTimeHoweverLongTheCheckTakes() {
        Loop issue = loop().register();
        loop().at("2015-05-08T10:00");

        issue.submitBy(HOLDER).passTo("2015-05-29T10:00");

        assertThat(lightOf(issue)).isEqualTo(Light.GREEN);
        assertThat(issue.events()).doesNotContain("issue.reminded", "issue.overdue");
        assertThat(issue.timers()).isEmpty();
    }

    @Test
    default void returnedInTimeItsTimersAreThereAgain() {
        Loop issue = loop().register().submitBy(HOLDER);
        assertThat(issue.timers()).containsOnlyKeys("verification-late-due");
        loop().at("2015-05-05T10:00");

        issue.returnBy("supervisor");

        assertThat(issue.timers())
                .containsEntry("remind-due", at(REMIND_AT))
                .containsEntry("overdue-due", at(OVERDUE_AT))
                .containsEntry("serious-due", at(SERIOUS_AT));
        issue.passTo(SERIOUS_AT)
                .tells("issue.reminded", REMIND_AT)
                .tells("issue.overdue", OVERDUE_AT)
                .tells("issue.seriously-overdue", SERIOUS_AT);
    }

    @Test
    default void remindedOnceItIsNotRemindedAgainAfterAReturn() {
        Loop issue =
                loop().register().passTo("2015-05-11T10:00").submitBy(HOLDER).returnBy("supervisor");

        issue.passTo("2015-05-12T10:00").tells("issue.reminded", REMIND_AT);
    }

    @Test
    default void returnedAfterTheDeadlineItIsOverdueAtOnceAndSeriousTwoWorkingDaysLater() {
        Loop issue = loop().register();
        loop().at("2015-05-13T17:00");
        issue.submitBy(HOLDER);
        loop().at("2015-05-20T10:00");

        issue.returnBy("supervisor").tells("issue.overdue", "2015-05-20T10:00").passTo("2015-05-22T23:59:59");

        assertThat(issue.moments("issue.seriously-overdue")).isEmpty();
        issue.passTo("2015-05-23T00:00").tells("issue.seriously-overdue", "2015-05-23T00:00");
        assertThat(issue.moments("issue.overdue")).hasSize(1);
        assertThat(issue.moments("issue.reminded")).isEmpty();
    }

    @Test
    default void anExtensionBringsItsOwnReminderAndPassing() {
        Loop issue = loop().register()
                .passTo("2015-05-12T10:00")
                .complete("rectify-issue", HOLDER, "outcome", "EXTENSION", "requestedDeadline", "2015-05-20")
                .complete("decide-extension", "headquarters", "approved", true);
        assertThat(lightOf(issue)).isEqualTo(Light.GREEN);

        issue.passTo("2015-05-21T00:00")
                .tells("issue.reminded", REMIND_AT, "2015-05-18T09:00")
                .tells("issue.overdue", "2015-05-21T00:00");
    }

    @Test
    default void anExtensionOfWhatIsOverdueMakesItGreenAgain() {
        Loop issue = loop().register()
                .passTo("2015-05-14T10:00")
                .complete("rectify-issue", HOLDER, "outcome", "EXTENSION", "requestedDeadline", "2015-05-20")
                .complete("decide-extension", "headquarters", "approved", true);
        assertThat(lightOf(issue)).isEqualTo(Light.GREEN);

        issue.passTo("2015-05-26T00:00")
                .tells("issue.overdue", OVERDUE_AT, "2015-05-21T00:00")
                .tells("issue.seriously-overdue", "2015-05-26T00:00");
    }

    @Test
    default void theCalendarsRevisionMovesAnOpenDeadline() {
        Loop issue = loop().register();
        loop().at("2015-05-06T10:00");

        new CalendarRun(loop()).holiday("2015-05-12");

        issue.tells("issue.deadline-recomputed", "2015-05-06T10:00");
        assertThat(issue.data("issue.deadline-recomputed")).contains("县旅游功能区", "2015-05-14");
        assertThat(LoopFixture.moment(issue.task("rectify-issue").getDueDate())).isEqualTo(at("2015-05-14T23:59:59"));
        issue.passTo("2015-05-20T00:00")
                .tells("issue.reminded", REMIND_AT)
                .tells("issue.overdue", "2015-05-15T00:00")
                .tells("issue.seriously-overdue", "2015-05-20T00:00");
    }

    @Test
    default void aGivenDeadlineStaysWhereItWasSet() {
        Loop issue = loop().register("deadline", "2015-05-13");
        loop().at("2015-05-06T10:00");

        new CalendarRun(loop()).holiday("2015-05-12");

        assertThat(issue.moments("issue.deadline-recomputed")).isEmpty();
        issue.passTo(OVERDUE_AT).tells("issue.reminded", "2015-05-08T09:00").tells("issue.overdue", OVERDUE_AT);
    }

    @Test
    default void aDeadlineMovedAfterItsReminderHasAReminderOfItsOwn() {
        Loop issue = loop().register().passTo("2015-05-11T10:00").tells("issue.reminded", REMIND_AT);

        new CalendarRun(loop()).holiday("2015-05-11");

        assertThat(issue.data("issue.deadline-recomputed")).contains("2015-05-14");
        issue.passTo("2015-05-15T00:00")
                .tells("issue.reminded", REMIND_AT, "2015-05-12T09:00")
                .tells("issue.overdue", "2015-05-15T00:00");
    }

    @Test
    default void aTimerThatCannotWorkEndsAsAnIncidentAndItsNeighboursGoOn() {
        Loop poisoned = loop().register();
        Loop neighbour = loop().register();
        setLeadUnit(poisoned, "no-such-unit");
        loop().at(OVERDUE_AT);
        Job job = poisoned.timer("overdue-due");
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThatThrownBy(() -> poisoned.fire(job)).hasMessageContaining("no-such-unit");
        }

        assertThat(incidents(poisoned))
                .singleElement()
                .extracting(Incident::getActivityId)
                .isEqualTo("overdue-due");
        neighbour.passTo(OVERDUE_AT).tells("issue.overdue", OVERDUE_AT);
        assertThat(poisoned.moments("issue.overdue")).isEmpty();
        setLeadUnit(poisoned, HOLDER);
        loop().engine.getManagementService().setJobRetries(job.getId(), 1);
        poisoned.fire(job);
        poisoned.tells("issue.overdue", OVERDUE_AT);
        assertThat(incidents(poisoned)).isEmpty();
    }

    private List<Incident> incidents(Loop issue) {
        return loop().engine
                .getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(issue.instance().getId())
                .list();
    }

    private void setLeadUnit(Loop issue, String unit) {
        loop().jdbc
                .sql("update issue set lead_unit = ? where number = ?")
                .params(unit, issue.number())
                .update();
    }

    private Light lightOf(Loop issue) {
        return issue.issue().lightAt(LoopFixture.now());
    }

    private static LocalDateTime at(String moment) {
        return LocalDateTime.parse(moment);
    }
}
