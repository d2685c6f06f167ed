package io.xiaohao.rehearsal.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which open task a step means. */
class AboutTests {

    private static final About REPORT = new About(null, "砚山县", "2021-W23");
    private static final About OBJECT = new About(null, "砚山县", null);
    private static final About PERIOD = new About(null, null, "2015-03");

    @Test
    void aReportIsToldByItsWeekAndItsObjectOnly() {
        assertThat(REPORT.fits("submit-weekly-report", "2021-W23/砚山县")).isTrue();
        assertThat(REPORT.fits("submit-weekly-report", "2021-W24/砚山县")).isFalse();
        assertThat(OBJECT.tells("submit-weekly-report")).isFalse();
    }

    @Test
    void anEscalationIsToldByItsSubjectInWhateverPeriodItWasProposed() {
        assertThat(OBJECT.tells("approve-escalation")).isTrue();
        assertThat(OBJECT.fits("approve-escalation", "2021-06/砚山县")).isTrue();
        assertThat(REPORT.fits("approve-escalation", "2021-06/砚山县")).isTrue();
        assertThat(OBJECT.fits("approve-escalation", "2021-06/丘北县")).isFalse();
    }

    @Test
    void aBulletinIsToldByItsPeriod() {
        assertThat(PERIOD.tells("approve-bulletin")).isTrue();
        assertThat(PERIOD.fits("approve-bulletin", "2015-03")).isTrue();
        assertThat(PERIOD.fits("approve-bulletin", "2015-03/villages")).isTrue();
        assertThat(PERIOD.fits("approve-bulletin", "2015-04")).isFalse();
        assertThat(new About(null, "villages", "2015-03").fits("approve-bulletin", "2015-03"))
                .isTrue();
    }

    @Test
    void anIssueIsToldByItsNumber() {
        assertThat(new About("T-1", null, null).fits("rectify-issue", "T-1")).isTrue();
        assertThat(new About("T-1", null, null).fits("rectify-issue", "T-2")).isFalse();
        assertThat(About.NOTHING.tells("rectify-issue")).isFalse();
    }

    @Test
    void aMessageNamesWhatWasGiven() {
        assertThat(REPORT).hasToString("2021-W23/砚山县");
        assertThat(OBJECT).hasToString("砚山县");
        assertThat(PERIOD).hasToString("2015-03");
    }
}
