package io.xiaohao.calendar;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** The announced days, year by year. */
@Service
public class CalendarYears {

    private final CalendarTable table;

    CalendarYears(CalendarTable table) {
        this.table = table;
    }

    /** The years that have been announced, latest first. */
    public SortedSet<Integer> announced() {
        SortedSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        table.all().forEach(day -> years.add(day.date().getYear()));
        return years;
    }

    /** The days off and adjusted working days of a year, in order. */
    public List<CalendarDay> days(int year) {
        return table.all().stream()
                .filter(day -> day.date().getYear() == year)
                .sorted(Comparator.comparing(CalendarDay::date))
                .toList();
    }
}
