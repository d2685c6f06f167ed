package io.xiaohao.calendar;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** An immutable calendar in memory: one bit a day over the announced years, Monday to Friday outside them. */
final class CalendarSnapshot {

    private final Set<Integer> announced = new HashSet<>();
    private final BitSet working = new BitSet();
    private final long firstDay;
    private final long endDay;

    CalendarSnapshot(Collection<CalendarDay> days) {
        days.forEach(day -> announced.add(day.date().getYear()));
        if (announced.isEmpty()) {
            firstDay = 0;
            endDay = 0;
            return;
        }
        firstDay =
                firstDayOf(announced.stream().mapToInt(Integer::intValue).min().getAsInt());
        endDay = firstDayOf(announced.stream().mapToInt(Integer::intValue).max().getAsInt() + 1);
        for (long day = firstDay; day < endDay; day++) {
            working.set((int) (day - firstDay), isMondayToFriday(day));
        }
        days.forEach(day -> working.set((int) (day.date().toEpochDay() - firstDay), day.kind() == DayKind.WORKDAY));
    }

    /** Whether the day, counted from 1970-01-01, is a working day. */
    boolean isWorkingDay(long epochDay) {
        if (epochDay < firstDay || epochDay >= endDay) {
            return isMondayToFriday(epochDay);
        }
        return working.get((int) (epochDay - firstDay));
    }

    boolean isAnnounced(int year) {
        return announced.contains(year);
    }

    private static long firstDayOf(int year) {
        return LocalDate.of(year, 1, 1).toEpochDay();
    }

    private static boolean isMondayToFriday(long epochDay) {
        // 1970-01-01 was a Thursday: counted from Monday it is day 3.
        return Math.floorMod(epochDay + 3, 7) < 5;
    }
}
