package io.xiaohao.document;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

/** Days and moments as official papers write them. */
public final class ChineseDate {

    private static final Map<DayOfWeek, String> WEEKDAYS = Map.of(
            DayOfWeek.MONDAY, "星期一",
            DayOfWeek.TUESDAY, "星期二",
            DayOfWeek.WEDNESDAY, "星期三",
            DayOfWeek.THURSDAY, "星期四",
            DayOfWeek.FRIDAY, "星期五",
            DayOfWeek.SATURDAY, "星期六",
            DayOfWeek.SUNDAY, "星期日");

    private ChineseDate() {}

    /** Such as 2021年6月8日, without leading zeros (GB/T 9704—2012). */
    public static String of(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Such as 2021年6月8日（星期二）. */
    public static String withWeekday(LocalDate day) {
        return "%s（%s）".formatted(of(day), WEEKDAYS.get(day.getDayOfWeek()));
    }

    /** Such as 2021年6月8日9时05分. */
    public static String toTheMinute(LocalDateTime moment) {
        return "%s%d时%02d分".formatted(of(moment.toLocalDate()), moment.getHour(), moment.getMinute());
    }
}
