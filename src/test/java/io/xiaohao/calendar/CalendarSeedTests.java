package io.xiaohao.calendar;

import static io.xiaohao.calendar.CalendarFixture.workday;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarSeedTests {

    private final CalendarFixture calendar = new CalendarFixture();

    @Test
    void anEmptyTableIsFilledWithoutAnEvent() {
        assertThat(calendar.table.all()).hasSize(409);
        assertThat(calendar.seed.missing()).isEmpty();
        assertThat(calendar.published).isEmpty();
    }

    @Test
    void aSecondStartChangesNothing() {
        calendar.revise(workday("2021-10-07"));

        CalendarSeed second = new CalendarSeed(calendar.table, calendar.database.transactions());

        assertThat(second.missing()).isEmpty();
        assertThat(calendar.table.all()).hasSize(409);
    }

    @Test
    void aNewVersionsYearIsAddedAndAnEditedDayStays() {
        calendar.revise(workday("2025-10-07"));
        calendar.published.clear();
        calendar.database
                .client()
                .sql("delete from calendar_day where year(calendar_date) = 2026")
                .update();

        calendar.database.inTransaction(new CalendarUpgrade(calendar.seed, calendar.revision)::addMissingDays);

        assertThat(calendar.published).hasSize(1);
        assertThat(calendar.published.get(0).dates()).hasSize(39).allMatch(day -> day.getYear() == 2026);
        assertThat(calendar.table.all()).hasSize(409).contains(workday("2025-10-07"));
        assertThat(calendar.workingDays.isWorkingDay(LocalDate.of(2025, 10, 7))).isTrue();
    }

    @Test
    void aMissingCalendarIsWarnedOfFromDecemberOn() {
        CalendarWarning warning = new CalendarWarning(calendar.workingDays);

        assertThat(warning.warning(LocalDate.of(2026, 11, 30))).isEmpty();
        assertThat(warning.warning(LocalDate.of(2026, 12, 1)))
                .hasValueSatisfying(text -> assertThat(text).contains("2027 年"));
        assertThat(warning.warning(LocalDate.of(2027, 1, 4)))
                .hasValueSatisfying(text -> assertThat(text).contains("2027 年"));
        assertThat(warning.warning(LocalDate.of(2025, 12, 31))).isEmpty();
    }
}
