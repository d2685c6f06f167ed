package io.xiaohao.report;

import io.xiaohao.programme.Programme;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for a week's reports, once. Where the system was off when it should have asked, it asks as long as reports can be
 * filed in time; for a week that is over it only notes that it could not be asked any more.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReportRequests {

    private final ReportCalendar calendar;
    private final Reporters reporters;
    private final WeeklyReports reports;
    private final ReportChronicle chronicle;
    private final ReportProcess process;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReportRequests(
            ReportCalendar calendar,
            Reporters reporters,
            WeeklyReports reports,
            ReportChronicle chronicle,
            ReportProcess process,
            JdbcClient jdbc,
            Clock clock) {
        this.calendar = calendar;
        this.reporters = reporters;
        this.reports = reports;
        this.chronicle = chronicle;
        this.process = process;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** This installation begins to ask for the programme's reports; nothing happens where it did before. */
    public void begin(Programme programme) {
        if (since(programme).isEmpty()) {
            jdbc.sql("insert into weekly_report_start (programme, since) values (?, ?)")
                    .params(programme.code(), now())
                    .update();
        }
    }

    /** Whether this installation was there to ask in a week. */
    public boolean wasThereIn(Programme programme, WeekPlan plan) {
        return since(programme).filter(since -> since.isBefore(plan.dueAt())).isPresent();
    }

    /** Asks for the reports of a week of whoever was to be asked at a moment. */
    public void ask(Programme programme, WeekPlan plan, LocalDateTime askedAt) {
        LocalDateTime now = now();
        boolean tooLate = !now.isBefore(plan.dueAt());
        if (tooLate && !wasThereIn(programme, plan)) {
            return;
        }
        ReportRules rules = calendar.rules(programme.code());
        for (Reporter reporter : reporters.asked(programme, rules.asked(), askedAt)) {
            ask(reporter, plan, rules, now, tooLate);
        }
    }

    private void ask(Reporter reporter, WeekPlan plan, ReportRules rules, LocalDateTime now, boolean tooLate) {
        if (reports.find(reporter.programme(), plan.week(), reporter.objectCode())
                .isPresent()) {
            return;
        }
        WeeklyReport report = new WeeklyReport(reporter, plan, rules.form(), now);
        reports.add(report);
        if (tooLate) {
            report.couldNotBeAsked(now);
            chronicle.notAsked(report);
            return;
        }
        reports.flush();
        chronicle.requested(report);
        process.start(report);
    }

    private Optional<LocalDateTime> since(Programme programme) {
        return jdbc.sql("select since from weekly_report_start where programme = ?")
                .param(programme.code())
                .query(LocalDateTime.class)
                .optional();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
