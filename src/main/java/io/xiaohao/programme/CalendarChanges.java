package io.xiaohao.programme;

import io.xiaohao.calendar.CalendarChanged;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells each active programme that the working days have changed, before anything is counted again. */
@Component
class CalendarChanges {

    private final Programmes programmes;
    private final Journal journal;
    private final ProgrammeCalendar calendar;

    CalendarChanges(Programmes programmes, Journal journal, ProgrammeCalendar calendar) {
        this.programmes = programmes;
        this.journal = journal;
        this.calendar = calendar;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    public void on(CalendarChanged change) {
        List<String> dates = change.dates().stream().map(LocalDate::toString).toList();
        for (Programme programme : programmes.active()) {
            journal.record(
                    DomainEvent.of("calendar.changed", programme.government(), programme.code(), programme.code())
                            .with("dates", dates));
        }
        programmes.active().forEach(calendar::ensureRunning);
    }
}
