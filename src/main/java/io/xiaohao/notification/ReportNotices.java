package io.xiaohao.notification;

import io.xiaohao.document.ChineseDate;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.report.ReportReminder;
import io.xiaohao.report.ReportWeek;
import io.xiaohao.report.WeeklyReport;
import io.xiaohao.report.WeeklyReports;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells a unit what it has to report. */
@Component
class ReportNotices implements NoticeSource {

    private final WeeklyReports reports;

    ReportNotices(WeeklyReports reports) {
        this.reports = reports;
    }

    @Override
    public List<Message> toldOf(DomainEvent event) {
        return switch (event.event()) {
            case "report.requested" -> told(event, NoticeKind.REPORT_REQUESTED, "请于%s前报送%s“%s”的%s。");
            case "report.returned" -> told(event, NoticeKind.REPORT_RETURNED, "请于%s前按审阅意见修改后重新报送%s“%s”的%s。");
            default -> List.of();
        };
    }

    /** That the time is nearly up. */
    Message reminded(ReportReminder reminder) {
        String[] about = reminder.subject().split("/", 2);
        ReportWeek week = ReportWeek.parse(about[0]);
        return new Message(
                reminder.government(),
                reminder.programme(),
                NoticeKind.REPORT_REMINDED,
                "report.reminder|" + reminder.subject(),
                "“%s”%s的报告尚未报送，%s截止。".formatted(about[1], week.label(), ChineseDate.toTheMinute(reminder.dueAt())),
                NoticeLinks.report(reminder.programme(), week.code(), about[1]),
                Set.of(Recipient.unit(reminder.unitCode())));
    }

    private List<Message> told(DomainEvent event, NoticeKind kind, String words) {
        ReportWeek week = ReportWeek.parse(String.valueOf(event.data().get("week")));
        String object = String.valueOf(event.data().get("object"));
        return reports.find(event.programme(), week, object).stream()
                .map(report -> message(event, kind, words, report))
                .toList();
    }

    private static Message message(DomainEvent event, NoticeKind kind, String words, WeeklyReport report) {
        return new Message(
                report.government(),
                report.programme(),
                kind,
                "%s|%s|%d".formatted(event.event(), report.subject(), report.returnCount()),
                words.formatted(
                        ChineseDate.toTheMinute(report.dueAt()),
                        report.week().label(),
                        report.objectName(),
                        report.form().label()),
                NoticeLinks.report(report.programme(), report.week().code(), report.objectName()),
                Set.of(Recipient.unit(report.unitCode())));
    }
}
