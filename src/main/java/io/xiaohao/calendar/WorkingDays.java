package io.xiaohao.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Service;

/**
 * Counts working days by the State Council's calendar; a year without an announced calendar counts Monday to Friday.
 * Every answer comes from memory.
 */
@Service
public class WorkingDays {

    private final CalendarSnapshots snapshots;

    WorkingDays(CalendarSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Whether people work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        return snapshots.current().isWorkingDay(day.toEpochDay());
    }

    /**
     * The n-th working day after the day; the day itself, whatever it is, where n is 0.
     *
     * @throws IllegalArgumentException where n is negative
     */
    public LocalDate after(LocalDate day, int n) {
        return step(day, n, 1);
    }

    /**
     * The n-th working day before the day; the day itself, whatever it is, where n is 0.
     *
     * @throws IllegalArgumentException where n is negative
     */
    public LocalDate before(LocalDate day, int n) {
        return step(day, n, -1);
    }

    /** The day itself if people work on it, else the next on which they do. */
    public LocalDate onOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : after(day, 1);
    }

    /** The day itself if people work on it, else the last before it on which they did. */
    public LocalDate onOrBefore(LocalDate day) {
        return isWorkingDay(day) ? day : before(day, 1);
    }

    /** The month's first working day. */
    public LocalDate firstOf(YearMonth month) {
        return onOrAfter(month.atDay(1));
    }

    /** How many working days there are after the first day up to and with the last; 0 where the last is not later. */
    public int between(LocalDate fromExclusive, LocalDate toInclusive) {
        CalendarSnapshot calendar = snapshots.current();
        int count = 0;
        for (long day = fromExclusive.toEpochDay() + 1; day <= toInclusive.toEpochDay(); day++) {
            if (calendar.isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    /** Whether the calendar holds any day of this year. */
    public boolean isAnnounced(int year) {
        return snapshots.current().isAnnounced(year);
    }

    private LocalDate step(LocalDate from, int n, int direction) {
        if (n < 0) {
            throw new IllegalArgumentException("A number of working days cannot be negative: " + n);
        }
        CalendarSnapshot calendar = snapshots.current();
        long day = from.toEpochDay();
        int left = n;
        while (left > 0) {
            day += direction;
            if (calendar.isWorkingDay(day)) {
                left--;
            }
        }
        return LocalDate.ofEpochDay(day);
    }
}
