package io.xiaohao.report.web;

import io.xiaohao.form.FactSheet.Fact;
import io.xiaohao.organization.Organization;
import io.xiaohao.page.AccountNames;
import io.xiaohao.programme.Programme;
import io.xiaohao.report.FrozenFigures;
import io.xiaohao.report.ReportCalendar;
import io.xiaohao.report.ReportFigures;
import io.xiaohao.report.ReportFiling;
import io.xiaohao.report.ReportSight;
import io.xiaohao.report.ReportWeek;
import io.xiaohao.report.ReportWords;
import io.xiaohao.report.WeeklyReport;
import io.xiaohao.report.WeeklyReports;
import io.xiaohao.report.web.ReportView.Filing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the page of one report shows. */
@Component
class ReportPageReader {

    private final WeeklyReports reports;
    private final ReportSight sight;
    private final ReportCalendar calendar;
    private final FrozenFigures frozen;
    private final Organization organization;
    private final AccountNames accountNames;

    ReportPageReader(
            WeeklyReports reports,
            ReportSight sight,
            ReportCalendar calendar,
            FrozenFigures frozen,
            Organization organization,
            AccountNames accountNames) {
        this.reports = reports;
        this.sight = sight;
        this.calendar = calendar;
        this.frozen = frozen;
        this.organization = organization;
        this.accountNames = accountNames;
    }

    @Transactional(readOnly = true)
    public ReportView read(Programme programme, String week, String object) {
        WeeklyReport report = sight.requireSeen(reports.report(programme.code(), ReportWeek.parse(week), object));
        ReportState state = ReportState.of(report);
        List<ReportFiling> filings = new ArrayList<>(report.filings());
        Collections.reverse(filings);
        return new ReportView(
                "%s %s%s"
                        .formatted(
                                report.objectName(),
                                report.week().label(),
                                report.form().label()),
                report.objectName(),
                report.week().label(),
                report.week().days(),
                ReportAddresses.reports(programme, report.week()),
                state.label(),
                state.style(),
                report.isLate() && !filings.isEmpty(),
                course(programme, report),
                filings.isEmpty() ? null : ReportAddresses.reportPaper(programme, report.week(), report.objectName()),
                filings.stream().map(filing -> filing(programme, filing)).toList());
    }

    private List<Fact> course(Programme programme, WeeklyReport report) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("报送单位", organization.unitByCode(report.unitCode()).name()));
        facts.add(new Fact("审阅", programme.pack().supervisionGroupNames().getOrDefault(report.areaCode(), "督战组")));
        facts.add(
                new Fact("抄送", String.join("、", calendar.rules(programme.code()).copies())));
        facts.add(new Fact("布置时间", ReportWords.minute(report.requestedAt())));
        facts.add(new Fact("报送期限", ReportWords.minute(report.dueAt())));
        facts.add(new Fact("提醒时间", ReportWords.minute(report.remindedAt())));
        facts.add(new Fact("记为漏报", ReportWords.minute(report.missedAt())));
        if (report.returnCount() > 0) {
            facts.add(new Fact("退回", report.returnCount() + "次"));
        }
        facts.removeIf(fact -> fact.value() == null || fact.value().isBlank());
        return facts;
    }

    private Filing filing(Programme programme, ReportFiling filing) {
        ReportFigures figures = frozen.of(filing);
        return new Filing(
                "第%d次报送　%s　%s"
                        .formatted(filing.number(), ReportWords.minute(filing.filedAt()), nameOf(filing.filedBy())),
                filing.isLate(),
                filing.texts().summary(),
                filing.texts().difficulties(),
                filing.texts().nextWeek(),
                ReportWords.minute(figures.asOf()),
                ReportWords.facts(figures, programme.pack().words().rectificationRate()),
                ReportWords.comparison(figures),
                figures.forecast() == null ? null : figures.forecast().sentence(),
                ReportIssues.of(figures.oldest()),
                ReportIssues.of(figures.nextDue()),
                review(filing),
                Boolean.FALSE.equals(filing.accepted()) ? "is-returned" : "is-accepted",
                filing.instructions());
    }

    private String review(ReportFiling filing) {
        if (filing.accepted() == null) {
            return null;
        }
        return "%s　%s　%s"
                .formatted(
                        filing.accepted() ? "审阅通过" : "退回修改",
                        ReportWords.minute(filing.reviewedAt()),
                        nameOf(filing.reviewedBy()));
    }

    private String nameOf(String account) {
        return accountNames.namesOf(List.of(account)).getOrDefault(account, account);
    }
}
