package io.xiaohao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {

    private final WorkingDays workingDays = new CalendarFixture().workingDays;

    @Test
    void nationalDay2021HasSevenDaysOffAndTwoWeekendsWorked() {
        assertWorked("2021-09-26", "2021-09-30", "2021-10-08", "2021-10-09");
        assertOff("2021-10-01", "2021-10-04", "2021-10-07", "2021-10-10");
        assertThat(workingDays.after(day("2021-09-30"), 1)).isEqualTo("2021-10-08");
        assertThat(workingDays.after(day("2021-09-28"), 7)).isEqualTo("2021-10-13");
        assertThat(workingDays.before(day("2021-10-11"), 3)).isEqualTo("2021-09-30");
        assertThat(workingDays.between(day("2021-09-30"), day("2021-10-10"))).isEqualTo(2);
    }

    @Test
    void springFestival2022IsWorkedBeforeAndNotDuring() {
        assertWorked("2022-01-29", "2022-01-30", "2022-02-07");
        assertOff("2022-01-31", "2022-02-01", "2022-02-06");
        assertThat(workingDays.after(day("2022-01-28"), 3)).isEqualTo("2022-02-07");
        assertThat(workingDays.firstOf(YearMonth.of(2022, 2))).isEqualTo("2022-02-07");
    }

    @Test
    void sundayTheTwentiethOfSeptember2026IsAWorkingDay() {
        assertThat(workingDays.isWorkingDay(day("2026-09-20"))).isTrue();
        assertOff("2026-09-19", "2026-09-25");
        assertThat(workingDays.after(day("2026-09-18"), 1)).isEqualTo("2026-09-20");
    }

    @Test
    void aYearsEndIsCrossed() {
        assertThat(workingDays.after(day("2021-12-31"), 1)).isEqualTo("2022-01-04");
        assertThat(workingDays.before(day("2022-01-04"), 1)).isEqualTo("2021-12-31");
        assertThat(workingDays.onOrBefore(day("2022-01-03"))).isEqualTo("2021-12-31");
        assertThat(workingDays.firstOf(YearMonth.of(2022, 1))).isEqualTo("2022-01-04");
    }

    @Test
    void aYearThatIsNotAnnouncedCountsMondayToFriday() {
        assertThat(workingDays.isAnnounced(2026)).isTrue();
        assertThat(workingDays.isAnnounced(2027)).isFalse();
        assertThat(workingDays.isAnnounced(2014)).isFalse();
        assertWorked("2027-01-01", "2027-10-01", "2014-10-01");
        assertOff("2027-01-02", "2027-01-03", "2014-10-04");
        assertThat(workingDays.after(day("2026-12-31"), 2)).isEqualTo("2027-01-04");
        assertThat(workingDays.isWorkingDay(day("1969-12-31"))).isTrue();
    }

    @Test
    void noWorkingDaysAwayIsTheDayItself() {
        assertThat(workingDays.after(day("2021-10-02"), 0)).isEqualTo("2021-10-02");
        assertThat(workingDays.before(day("2021-10-02"), 0)).isEqualTo("2021-10-02");
        assertThatIllegalArgumentException().isThrownBy(() -> workingDays.after(day("2021-10-02"), -1));
    }

    @Test
    void theNearestWorkingDayIsTheDayItselfWhereItIsOne() {
        assertThat(workingDays.onOrAfter(day("2021-10-08"))).isEqualTo("2021-10-08");
        assertThat(workingDays.onOrAfter(day("2021-10-02"))).isEqualTo("2021-10-08");
        assertThat(workingDays.onOrBefore(day("2021-10-02"))).isEqualTo("2021-09-30");
    }

    @Test
    void nothingLiesBetweenADayAndAnEarlierOne() {
        assertThat(workingDays.between(day("2021-10-08"), day("2021-10-08"))).isZero();
        assertThat(workingDays.between(day("2021-10-11"), day("2021-10-08"))).isZero();
        assertThat(workingDays.between(day("2021-10-07"), day("2021-10-08"))).isEqualTo(1);
    }

    private void assertWorked(String... dates) {
        assertThat(dates).allMatch(date -> workingDays.isWorkingDay(day(date)));
    }

    private void assertOff(String... dates) {
        assertThat(dates).noneMatch(date -> workingDays.isWorkingDay(day(date)));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
