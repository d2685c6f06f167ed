package io.xiaohao.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The calendar has changed; published synchronously in the transaction that changes it.
 *
 * @param dates the days whose kind or name is new, at least one
 */
public record CalendarChanged(SortedSet<LocalDate> dates) {

    /** Copies the days, so that nobody changes them afterwards. */
    public CalendarChanged {
        dates = Collections.unmodifiableSortedSet(new TreeSet<>(dates));
    }
}
