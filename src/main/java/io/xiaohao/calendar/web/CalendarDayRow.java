package io.xiaohao.calendar.web;

import io.xiaohao.calendar.CalendarDay;
import io.xiaohao.calendar.DayKind;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** A day as the page shows it. */
record CalendarDayRow(String date, String weekday, boolean off, String kind, String name) {

    static List<CalendarDayRow> rows(List<CalendarDay> days) {
        return days.stream().map(CalendarDayRow::row).toList();
    }

    private static CalendarDayRow row(CalendarDay day) {
        boolean off = day.kind() == DayKind.HOLIDAY;
        String weekday = day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE);
        return new CalendarDayRow(day.date().toString(), weekday, off, off ? "放假" : "上班（调休）", day.name());
    }
}
