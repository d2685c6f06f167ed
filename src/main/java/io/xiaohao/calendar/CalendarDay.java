package io.xiaohao.calendar;

import io.xiaohao.privacy.PersonalNumbers;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One day of the announced calendar.
 *
 * @param name the occasion, for instance 国庆节 or 国庆节调休上班
 */
public record CalendarDay(LocalDate date, DayKind kind, String name) {

    /** Nothing may be missing; telephone and identity numbers have no place in it. */
    public CalendarDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(kind, "kind");
        name = PersonalNumbers.masked(Objects.requireNonNull(name, "name"));
    }
}
