package io.xiaohao.calendar;

import static io.xiaohao.calendar.CalendarFixture.holiday;
import static io.xiaohao.calendar.CalendarFixture.workday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CalendarRevisionTests {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 9);

    private final CalendarFixture calendar = new CalendarFixture();

    @Test
    void aRevisionCountsInItsTransactionAndAfterIt() {
        List<Boolean> seenByListener = new ArrayList<>();
        calendar.listener = event -> seenByListener.add(calendar.workingDays.isWorkingDay(DAY));
        assertThat(calendar.workingDays.isWorkingDay(DAY)).isTrue();

        calendar.revise(holiday("2021-06-09"));

        assertThat(seenByListener).containsExactly(false);
        assertThat(calendar.workingDays.isWorkingDay(DAY)).isFalse();
    }

    @Test
    void whatIsNotCommittedCountsForNobodyElse() {
        assertThat(calendar.workingDays.isWorkingDay(DAY)).isTrue();
        calendar.database.inTransaction(() -> {
            calendar.revision.revise(List.of(holiday("2021-06-09")));
            boolean elsewhere = CompletableFuture.supplyAsync(() -> calendar.workingDays.isWorkingDay(DAY))
                    .join();
            assertThat(elsewhere).isTrue();
        });
    }

    @Test
    void aRevisionThatRollsBackNeverCounted() {
        calendar.database.rolledBack(() -> {
            calendar.revision.revise(List.of(holiday("2021-06-09")));
            assertThat(calendar.workingDays.isWorkingDay(DAY)).isFalse();
        });

        assertThat(calendar.workingDays.isWorkingDay(DAY)).isTrue();
    }

    @Test
    void theEventNamesJustTheDaysThatChanged() {
        calendar.revise(
                new CalendarDay(LocalDate.of(2021, 10, 1), DayKind.HOLIDAY, "国庆节"),
                workday("2021-10-07"),
                holiday("2021-06-09"));

        assertThat(calendar.published).hasSize(1);
        assertThat(calendar.published.get(0).dates()).containsExactly(DAY, LocalDate.of(2021, 10, 7));
        assertThat(calendar.workingDays.isWorkingDay(LocalDate.of(2021, 10, 7))).isTrue();
        assertThat(calendar.workingDays.isWorkingDay(LocalDate.of(2021, 10, 6))).isFalse();
    }

    @Test
    void nothingNewIsNoChange() {
        calendar.revise(new CalendarDay(LocalDate.of(2021, 10, 1), DayKind.HOLIDAY, "国庆节"));
        calendar.revise();

        assertThat(calendar.published).isEmpty();
    }

    @Test
    void anAnnouncedYearIsOneWithADay() {
        calendar.revise(holiday("2027-10-01"));

        assertThat(calendar.workingDays.isAnnounced(2027)).isTrue();
        assertThat(calendar.workingDays.isWorkingDay(LocalDate.of(2027, 10, 1))).isFalse();
        assertThat(calendar.workingDays.isWorkingDay(LocalDate.of(2027, 12, 31)))
                .isTrue();
    }

    @Test
    void impossibleDaysAreRefusedAndNothingChanges() {
        assertThatThrownBy(() -> calendar.revise(holiday("2021-06-09"), workday("2021-06-09")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("2021-06-09 出现了不止一次");
        assertThatThrownBy(() -> calendar.revise(holiday("2021-06-09"), holiday("1921-07-01")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("1921-07-01");
        assertThat(calendar.workingDays.isWorkingDay(DAY)).isTrue();
    }

    @Test
    void anotherNodesRevisionCountsAfterAMinute() {
        assertThat(calendar.workingDays.isWorkingDay(DAY)).isTrue();
        calendar.table.insert(List.of(holiday("2021-06-09")));

        calendar.nanoseconds += 59_000_000_000L;
        assertThat(calendar.workingDays.isWorkingDay(DAY)).isTrue();
        calendar.nanoseconds += 2_000_000_000L;
        assertThat(calendar.workingDays.isWorkingDay(DAY)).isFalse();
    }

    @Test
    void whileTheDatabaseIsAwayTheLastCalendarCounts() {
        assertThat(calendar.workingDays.isWorkingDay(LocalDate.of(2021, 10, 1))).isFalse();
        calendar.database
                .client()
                .sql("alter table calendar_day rename to away")
                .update();

        calendar.nanoseconds += 61_000_000_000L;
        assertThat(calendar.workingDays.isWorkingDay(LocalDate.of(2021, 10, 1))).isFalse();
    }
}
