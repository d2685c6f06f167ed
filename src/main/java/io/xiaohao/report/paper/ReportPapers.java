package io.xiaohao.report.paper;

import io.xiaohao.document.OfficialPaper;
import io.xiaohao.document.PaperGrid;
import io.xiaohao.document.PaperTable;
import io.xiaohao.form.FactSheet.Fact;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.report.FrozenFigures;
import io.xiaohao.report.ReportCalendar;
import io.xiaohao.report.ReportFigures;
import io.xiaohao.report.ReportFigures.Line;
import io.xiaohao.report.ReportFiling;
import io.xiaohao.report.ReportWords;
import io.xiaohao.report.WeeklyReport;
import java.util.List;
import org.springframework.stereotype.Service;

/** A report as it was last filed, as an official paper of the unit: figures, three texts, to whom copies go. */
@Service
public class ReportPapers {

    private final FrozenFigures frozen;
    private final ReportCalendar calendar;
    private final Organization organization;

    ReportPapers(FrozenFigures frozen, ReportCalendar calendar, Organization organization) {
        this.frozen = frozen;
        this.calendar = calendar;
        this.organization = organization;
    }

    /**
     * The paper.
     *
     * @throws Refusal conflict where nothing was filed
     */
    public byte[] report(Programme programme, WeeklyReport report) {
        ReportFiling filing = report.latest()
                .orElseThrow(() -> Refusal.conflict("“%s”%s的周报还没有报送，不能出具。"
                        .formatted(report.objectName(), report.week().label())));
        ReportFigures figures = frozen.of(filing);
        String issuer = organization.unitByCode(report.unitCode()).name();
        String title = "%s%s%s"
                .formatted(
                        report.objectName(),
                        report.week().label(),
                        report.form().label());
        try (OfficialPaper paper = new OfficialPaper(title, issuer)) {
            paper.title(title).addressee(addressee(programme, report));
            paper.paragraph("现将%s（%s）创建%s工作情况报告如下。数据由系统于%s定格。"
                    .formatted(
                            report.week().label(),
                            report.week().days(),
                            programme.pack().title(),
                            ReportWords.minute(figures.asOf())));
            figures(paper.heading("一、整改数据"), programme, figures);
            paper.heading("二、本周情况").paragraph(filing.texts().summary());
            paper.heading("三、存在困难").paragraph(orNone(filing.texts().difficulties()));
            paper.heading("四、下周打算").paragraph(orNone(filing.texts().nextWeek()));
            oldest(paper, figures.oldest());
            paper.signature(issuer, filing.filedAt().toLocalDate());
            paper.copies(
                    calendar.rules(programme.code()).copies(),
                    issuer,
                    filing.filedAt().toLocalDate());
            return paper.bytes();
        }
    }

    private static String addressee(Programme programme, WeeklyReport report) {
        String group = programme.pack().supervisionGroupNames().get(report.areaCode());
        return group == null ? "督战组" : group;
    }

    private static void figures(OfficialPaper paper, Programme programme, ReportFigures figures) {
        List<Fact> facts = ReportWords.facts(figures, programme.pack().words().rectificationRate());
        PaperTable table = paper.table();
        for (int i = 0; i < facts.size(); i += 2) {
            Fact one = facts.get(i);
            if (i + 1 < facts.size()) {
                Fact other = facts.get(i + 1);
                table.pair(one.label(), one.value(), other.label(), other.value());
            } else {
                table.wide(one.label(), one.value());
            }
        }
        if (figures.forecast() != null) {
            table.wide("节点预测", figures.forecast().sentence());
        }
        String comparison = ReportWords.comparison(figures);
        if (comparison != null) {
            paper.note(comparison + "。");
        }
    }

    private static void oldest(OfficialPaper paper, List<Line> lines) {
        paper.heading("五、时间最长的未销号问题");
        if (lines.isEmpty()) {
            paper.paragraph("没有。");
            return;
        }
        PaperGrid grid = paper.grid(24, 52, 18, 22, 22).head(ReportWords.LINE_HEAD);
        ReportWords.rows(lines).forEach(grid::row);
    }

    private static String orNone(String text) {
        return text == null || text.isBlank() ? "无。" : text;
    }
}
