package io.xiaohao.issue.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.issue.IssueStatus;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** What is drawn after closure on the programme's calendar: found still in order, or reopened. */
interface RecheckPaths {

    String PROGRAMME = "wencheng-2015";
    String OWNER = "wencheng-lvyougongnengqu";

    LoopFixture loop();

    @Test
    default void whatIsStillInOrderStaysClosed() {
        Loop issue = drawnInJuly().waitsAt("recheck-issue");
        assertThat(LoopFixture.moment(issue.task("recheck-issue").getDueDate()))
                .isEqualTo(LocalDateTime.parse("2015-07-08T23:59:59"));

        issue.complete("recheck-issue", "supervisor", "relapsed", false, "opinion", "保持良好")
                .hasEndedAt("recheck-passed")
                .tells("recheck.passed", "2015-07-01T09:00");

        assertThat(issue.issue().status()).isEqualTo(IssueStatus.CLOSED);
    }

    @Test
    default void whatRelapsedIsReopenedInItsNextRoundWithThreeWorkingDays() {
        Loop issue = drawnInJuly();
        loop().at("2015-07-02T10:00");

        issue.complete("recheck-issue", "supervisor", "relapsed", true, "opinion", "垃圾又现")
                .waitsAt("rectify-issue");

        issue.tells("issue.relapsed", "2015-07-02T10:00").tells("issue.reopened", "2015-07-02T10:00");
        assertThat(issue.data("issue.reopened")).contains("\"round\":2", "2015-07-07");
        assertThat(issue.moments("issue.assigned")).hasSize(1);
        issue.passTo("2015-07-13T00:00")
                .tells("issue.reminded", "2015-07-03T09:00")
                .tells("issue.overdue", "2015-07-08T00:00")
                .tells("issue.seriously-overdue", "2015-07-11T00:00");
        closed(issue);
        assertThat(issue.data("issue.closed")).contains("\"round\":2");
    }

    @Test
    default void theDrawIsToldWithWhatMakesItCheckable() {
        Loop issue = drawnInJuly();

        String told = loop().jdbc
                .sql("select data from journal_entry where government = 'wencheng' and event = 'recheck.drawn'"
                        + " and subject = '2015-07/重点问题' order by id desc limit 1")
                .query(String.class)
                .single();
        assertThat(told).contains("\"period\":\"2015-07\"", "\"seed\":", "\"secret\":", "\"group\":\"重点问题\"");
        assertThat(told.substring(told.indexOf("\"drawn\""), told.indexOf("\"from\"")))
                .contains(issue.number());
    }

    @Test
    default void whatWasDrawnIsNotDrawnAgain() {
        Loop issue = drawnInJuly()
                .complete("recheck-issue", "supervisor", "relapsed", false)
                .hasEndedAt("recheck-passed");
        loop().at("2015-07-31T10:00");
        CalendarRun calendar = new CalendarRun(loop());
        calendar.start(PROGRAMME, "2015-08");

        calendar.goOn(PROGRAMME);

        issue.hasEndedAt("recheck-passed");
    }

    @Test
    default void whatWasClosedLessThanTenWorkingDaysBeforeWaitsForTheNextMonth() {
        loop().at("2015-06-17T10:00");
        Loop issue = closedGrave();
        loop().at("2015-06-30T10:00");
        CalendarRun calendar = new CalendarRun(loop());
        calendar.start(PROGRAMME, "2015-07", "2015-08");

        calendar.goOn(PROGRAMME);
        issue.hasEndedAt("issue-closed");
        assertThat(calendar.next(PROGRAMME)).isEqualTo(LocalDateTime.parse("2015-08-03T09:00"));

        calendar.goOn(PROGRAMME);
        issue.waitsAt("recheck-issue");
    }

    @Test
    default void theCalendarEndsWithItsProgramme() {
        loop().at("2015-11-30T10:00");
        CalendarRun calendar = new CalendarRun(loop());
        calendar.start(PROGRAMME);
        assertThat(calendar.next(PROGRAMME)).isEqualTo(LocalDateTime.parse("2015-12-01T09:00"));

        calendar.goOn(PROGRAMME);

        assertThat(calendar.runs(PROGRAMME)).isFalse();
    }

    private Loop drawnInJuly() {
        Loop issue = closedGrave();
        loop().at("2015-06-30T10:00");
        CalendarRun calendar = new CalendarRun(loop());
        calendar.start(PROGRAMME, "2015-07");
        assertThat(calendar.next(PROGRAMME)).isEqualTo(LocalDateTime.parse("2015-07-01T09:00"));
        calendar.goOn(PROGRAMME);
        return issue;
    }

    private Loop closedGrave() {
        return closed(loop().register("severity", "GRAVE"));
    }

    private Loop closed(Loop issue) {
        return issue.complete(
                        "rectify-issue",
                        OWNER,
                        "outcome",
                        "SUBMITTED",
                        "measures",
                        "已拆除",
                        "evidenceIds",
                        loop().picture("wencheng"))
                .passBy("supervisor")
                .complete("approve-closure", "leader", "approved", true)
                .hasEndedAt("issue-closed");
    }
}
