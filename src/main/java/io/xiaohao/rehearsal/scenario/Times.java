package io.xiaohao.rehearsal.scenario;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Days and instants as a scenario writes them; a day that does not exist is none. */
public final class Times {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);

    private Times() {}

    /** {@code 2021-06-01}. */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), DAY));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** {@code 2021-06-01T10:00}, with seconds or not; a bare day is its 00:00. */
    public static Optional<LocalDateTime> instant(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip(), INSTANT));
        } catch (DateTimeParseException noInstant) {
            return day(text).map(LocalDate::atStartOfDay);
        }
    }
}
