package io.xiaohao.calendar;

import io.xiaohao.testing.ModuleDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A calendar with the built-in years on a database of its own. */
final class CalendarFixture {

    final ModuleDatabase database = ModuleDatabase.migratedTo("030");
    final CalendarTable table = new CalendarTable(database.client(), database.template());
    final CalendarSeed seed = new CalendarSeed(table, database.transactions());
    final List<CalendarChanged> published = new ArrayList<>();
    Consumer<CalendarChanged> listener = published::add;
    long nanoseconds;
    final CalendarSnapshots snapshots = new CalendarSnapshots(table, () -> nanoseconds);
    final WorkingDays workingDays = new WorkingDays(snapshots);
    final CalendarRevision revision =
            new CalendarRevision(table, snapshots, event -> listener.accept((CalendarChanged) event));

    void revise(CalendarDay... days) {
        database.inTransaction(() -> revision.revise(List.of(days)));
    }

    static CalendarDay holiday(String date) {
        return new CalendarDay(LocalDate.parse(date), DayKind.HOLIDAY, "防汛停工");
    }

    static CalendarDay workday(String date) {
        return new CalendarDay(LocalDate.parse(date), DayKind.WORKDAY, "补班");
    }
}
