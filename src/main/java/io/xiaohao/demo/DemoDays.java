package io.xiaohao.demo;

import io.xiaohao.calendar.WorkingDays;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as a demonstration's file writes them, relative to the day on which it is played: {@code w-3} is the third working
 * day before, {@code w+3} the third after, {@code d-3} and {@code d+3} the same in calendar days. A moment has a time
 * behind it: {@code w-3 09:20}.
 */
final class DemoDays {

    private static final Pattern DAY = Pattern.compile("([wd])([+-])(\\d{1,3})");
    private static final Pattern MOMENT = Pattern.compile("([wd][+-]\\d{1,3}) (\\d{2}:\\d{2})");

    private final LocalDate today;
    private final WorkingDays workingDays;

    DemoDays(LocalDate today, WorkingDays workingDays) {
        this.today = today;
        this.workingDays = workingDays;
    }

    /** The day that the text names; empty where it names none. */
    Optional<LocalDate> day(String text) {
        Matcher parts = DAY.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(parts.group(3));
        boolean before = parts.group(2).equals("-");
        if (parts.group(1).equals("d")) {
            return Optional.of(before ? today.minusDays(count) : today.plusDays(count));
        }
        return Optional.of(before ? workingDays.before(today, count) : workingDays.after(today, count));
    }

    /**
     * The moment that the text names.
     *
     * @throws DemoFault where it names none
     */
    LocalDateTime moment(String text) {
        Matcher parts = MOMENT.matcher(text);
        if (!parts.matches()) {
            throw new DemoFault("“%s”不是时刻，应如“w-3 09:20”。".formatted(text));
        }
        return day(parts.group(1)).orElseThrow().atTime(LocalTime.parse(parts.group(2)));
    }

    /** The text, or the day it names as {@code yyyy-MM-dd}. */
    String plain(String text) {
        return day(text).map(LocalDate::toString).orElse(text);
    }
}
