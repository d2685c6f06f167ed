package io.xiaohao.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The calendar that comes with the product. Fills an empty table as soon as it is there. */
@Component
class CalendarSeed {

    private static final ClassPathResource BUILT_IN = new ClassPathResource("calendar/china-workday-calendar.csv");

    private final CalendarTable table;

    CalendarSeed(CalendarTable table, PlatformTransactionManager transactions) {
        this.table = table;
        fillEmptyTable(new TransactionTemplate(transactions));
    }

    /** Built-in days that the table lacks: what a later version of the product brings. Stored days stay as they are. */
    List<CalendarDay> missing() {
        Set<LocalDate> stored = table.all().stream().map(CalendarDay::date).collect(Collectors.toSet());
        return builtIn().stream().filter(day -> !stored.contains(day.date())).toList();
    }

    private void fillEmptyTable(TransactionTemplate transaction) {
        if (!table.all().isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> table.insert(builtIn()));
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return;
        }
    }

    private static List<CalendarDay> builtIn() {
        try (Reader file = new InputStreamReader(BUILT_IN.getInputStream(), StandardCharsets.UTF_8)) {
            return CalendarFile.read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
