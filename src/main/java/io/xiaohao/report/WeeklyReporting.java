package io.xiaohao.report;

import io.xiaohao.journal.ActingAccount;
import io.xiaohao.organization.Organization;
import io.xiaohao.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with a report that was asked for: filed, reviewed, reminded of, found missed. */
@Service
@Transactional
public class WeeklyReporting {

    private final WeeklyReports reports;
    private final ReportCalendar calendar;
    private final FigureCount figureCount;
    private final FrozenFigures frozen;
    private final ReportChronicle chronicle;
    private final Organization organization;
    private final ActingAccount actingAccount;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WeeklyReporting(
            WeeklyReports reports,
            ReportCalendar calendar,
            FigureCount figureCount,
            FrozenFigures frozen,
            ReportChronicle chronicle,
            Organization organization,
            ActingAccount actingAccount,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.calendar = calendar;
        this.figureCount = figureCount;
        this.frozen = frozen;
        this.chronicle = chronicle;
        this.organization = organization;
        this.actingAccount = actingAccount;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The unit files its report; the figures are counted and frozen now.
     *
     * @throws Refusal not found where it was never asked for; forbidden for another unit; conflict where it is filed
     *     already or could not be asked; malformed or invalid for the texts
     */
    public void file(String programme, ReportWeek week, String objectName, ReportTexts texts) {
        WeeklyReport report = reports.report(programme, week, objectName);
        String account = actingAccount.name();
        requireUnit(report, account);
        requireWithUnit(report);
        requireTexts(calendar.rules(programme), texts);
        LocalDateTime now = now();
        ReportFigures figures = figureCount.count(report, now);
        report.file(
                texts,
                frozen.freeze(figures),
                account,
                now,
                calendar.reviewDay(calendar.rules(programme), now.toLocalDate()));
        chronicle.submitted(report, figures);
    }

    /**
     * Supervision reviews what was filed: accepts it, or returns it with what is to be corrected.
     *
     * @return whether it was accepted
     * @throws Refusal forbidden for somebody of the unit; conflict where nothing waits for a review; malformed for a
     *     return without instructions
     */
    public boolean review(String programme, ReportWeek week, String objectName, boolean accepted, String instructions) {
        WeeklyReport report = reports.report(programme, week, objectName);
        String account = actingAccount.name();
        if (organization.unitsOf(account).contains(report.unitCode())) {
            throw Refusal.forbidden("周报不能由报送单位自己审阅。");
        }
        if (report.status() != ReportStatus.SUBMITTED) {
            throw Refusal.conflict("“%s”%s的周报%s，现在不能审阅。"
                    .formatted(objectName, week.label(), report.status().label()));
        }
        ReportRules rules = calendar.rules(programme);
        requireLength(rules, "instructions", "指示要求", instructions);
        LocalDateTime now = now();
        if (accepted) {
            report.accept(instructions, account, now);
            chronicle.accepted(report);
            return true;
        }
        if (instructions == null || instructions.isBlank()) {
            throw Refusal.malformed("instructions", "退回修改须写明“指示要求”，让单位知道改什么。");
        }
        LocalDateTime due = calendar.dueAfterReturn(rules, report.dueAt(), now);
        report.giveBack(instructions, account, now, due, calendar.remindAt(rules, due));
        chronicle.returned(report);
        return false;
    }

    /** Reminds the unit; not where it got the task after the reminder's moment, nor once it has filed or missed it. */
    public void remind(String programme, ReportWeek week, String objectName) {
        WeeklyReport report = reports.report(programme, week, objectName);
        LocalDateTime now = now();
        boolean due = !now.isBefore(report.remindAt()) && !now.isAfter(report.dueAt());
        boolean askedLater = report.taskSince() == null || report.taskSince().isAfter(report.remindAt());
        if (!report.status().isWithUnit() || report.remindedAt() != null || !due || askedLater) {
            return;
        }
        report.noteReminder(now);
        events.publishEvent(new ReportReminder(
                report.government(), report.programme(), report.subject(), report.unitCode(), report.dueAt()));
    }

    /** Notes that it was not filed when it had to be; once. It may still be filed. */
    public void noteMissed(String programme, ReportWeek week, String objectName) {
        WeeklyReport report = reports.report(programme, week, objectName);
        LocalDateTime now = now();
        boolean passed = !now.isBefore(ReportCalendar.missedAt(report.dueAt()));
        if (!report.status().isWithUnit() || report.missedAt() != null || !passed) {
            return;
        }
        report.noteMissed(now);
        chronicle.missed(report);
    }

    private void requireUnit(WeeklyReport report, String account) {
        if (!organization.unitsOf(account).contains(report.unitCode())) {
            throw Refusal.forbidden("“%s”%s的周报只能由%s报送。"
                    .formatted(
                            report.objectName(),
                            report.week().label(),
                            organization.unitByCode(report.unitCode()).name()));
        }
    }

    private static void requireWithUnit(WeeklyReport report) {
        if (report.status() == ReportStatus.NOT_ASKED) {
            throw Refusal.conflict("“%s”%s的周报当时未能布置，现在不能再报。"
                    .formatted(report.objectName(), report.week().label()));
        }
        if (!report.status().isWithUnit()) {
            throw Refusal.conflict("“%s”%s的周报已经报送，不能重复报送。"
                    .formatted(report.objectName(), report.week().label()));
        }
    }

    private static void requireTexts(ReportRules rules, ReportTexts texts) {
        if (texts.summary() == null || texts.summary().isBlank()) {
            throw Refusal.malformed("summary", "请填写“本周情况”。");
        }
        requireLength(rules, "summary", "本周情况", texts.summary());
        requireLength(rules, "difficulties", "存在困难", texts.difficulties());
        requireLength(rules, "nextWeek", "下周打算", texts.nextWeek());
    }

    private static void requireLength(ReportRules rules, String field, String label, String text) {
        if (text != null && text.length() > rules.longestText()) {
            throw Refusal.invalid(field, "“%s”共%d字，超过%d字的上限，请精简。".formatted(label, text.length(), rules.longestText()));
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
