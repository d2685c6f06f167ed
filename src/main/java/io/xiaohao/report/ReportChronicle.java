package io.xiaohao.report;

import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import org.springframework.stereotype.Component;

/** Tells the journal what happened to a report. */
@Component
class ReportChronicle {

    private final Journal journal;

    ReportChronicle(Journal journal) {
        this.journal = journal;
    }

    void requested(WeeklyReport report) {
        journal.record(event("requested", report).with("due", report.dueAt()));
    }

    void submitted(WeeklyReport report, ReportFigures figures) {
        journal.record(event("submitted", report)
                .with("filing", report.filings().size())
                .with("open", figures.open())
                .with("registered", figures.registered())
                .with("closed", figures.closed())
                .with("overdue", figures.overdue())
                .with("rate", figures.rate()));
    }

    void accepted(WeeklyReport report) {
        journal.record(event("accepted", report));
    }

    void returned(WeeklyReport report) {
        journal.record(
                event("returned", report).with("count", report.returnCount()).with("due", report.dueAt()));
    }

    void missed(WeeklyReport report) {
        journal.record(event("missed", report).with("due", report.dueAt()));
    }

    /** It was never asked for, because the system was off: nobody's omission but to be known. */
    void notAsked(WeeklyReport report) {
        journal.record(event("missed", report).with("due", report.dueAt()).with("asked", false));
    }

    private static DomainEvent event(String what, WeeklyReport report) {
        return DomainEvent.of("report." + what, report.government(), report.programme(), report.subject())
                .with("week", report.week().code())
                .with("object", report.objectName())
                .with("form", report.form())
                .with("late", report.isLate());
    }
}
