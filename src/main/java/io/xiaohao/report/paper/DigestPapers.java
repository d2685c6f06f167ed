package io.xiaohao.report.paper;

import io.xiaohao.document.OfficialPaper;
import io.xiaohao.document.PaperGrid;
import io.xiaohao.issue.paper.IssuingOffice;
import io.xiaohao.programme.Programme;
import io.xiaohao.report.ReportWeek;
import io.xiaohao.report.ReportWords;
import io.xiaohao.report.digest.WeeklyDigest;
import io.xiaohao.report.digest.WeeklyDigest.Entry;
import io.xiaohao.report.digest.WeeklyDigest.ReportState;
import io.xiaohao.report.digest.WeeklyDigest.Totals;
import java.util.List;
import org.springframework.stereotype.Service;

/** A week's digest as an official paper of the headquarters' office. */
@Service
public class DigestPapers {

    private static final List<ReportState> TOLD = List.of(
            ReportState.IN_TIME, ReportState.LATE, ReportState.RETURNED, ReportState.MISSING, ReportState.NOT_ASKED);

    private final IssuingOffice office;

    DigestPapers(IssuingOffice office) {
        this.office = office;
    }

    /** The paper; {@code object} names the one it is about, null: all. */
    public byte[] digest(Programme programme, ReportWeek week, WeeklyDigest digest, String object) {
        String issuer = office.name(programme);
        String title = "%s%s%s汇总"
                .formatted(
                        object == null ? "" : object,
                        week.label(),
                        digest.form().label());
        try (OfficialPaper paper = new OfficialPaper(title, issuer)) {
            paper.title(title);
            paper.paragraph("本汇总由系统于%s按台账和报送情况生成，汇总%s（%s）。"
                    .formatted(ReportWords.minute(digest.asOf()), week.label(), week.days()));
            reported(paper.heading("一、报送情况"), digest);
            figures(paper.heading("二、整改情况"), programme, digest, object == null);
            longest(paper.heading("三、时间最长的未销号问题"), digest);
            demands(paper.heading("四、督战要求未落实事项"), digest);
            paper.heading("五、节点预测")
                    .paragraph(
                            digest.forecast() == null
                                    ? "本方案没有待考核的节点。"
                                    : digest.forecast().sentence());
            paper.signature(issuer, digest.asOf().toLocalDate());
            return paper.bytes();
        }
    }

    private static void reported(OfficialPaper paper, WeeklyDigest digest) {
        if (TOLD.stream().allMatch(state -> digest.count(state) == 0)) {
            paper.paragraph("本周没有需要报送的对象。");
            return;
        }
        for (ReportState state : TOLD) {
            if (digest.count(state) > 0) {
                paper.paragraph("%s%d个：%s。".formatted(state.label(), digest.count(state), digest.names(state)));
            }
        }
    }

    private static void figures(OfficialPaper paper, Programme programme, WeeklyDigest digest, boolean whole) {
        String rate = programme.pack().words().rectificationRate();
        PaperGrid grid = paper.grid(30, 14, 14, 14, 14, 14, 14, 22)
                .head(List.of("对象", "未销号", "本周新增", "本周销号", "超期", "严重超期", "挂账", rate));
        for (Entry entry : digest.entries()) {
            grid.row(List.of(
                    entry.object(),
                    text(entry.figures().open()),
                    text(entry.figures().registered()),
                    text(entry.figures().closed()),
                    text(entry.figures().overdue()),
                    text(entry.figures().serious()),
                    text(entry.figures().shelved()),
                    entry.figures().rateText()));
        }
        if (whole) {
            Totals all = digest.whole();
            grid.row(List.of(
                    "合计",
                    text(all.open()),
                    text(all.registered()),
                    text(all.closed()),
                    text(all.overdue()),
                    text(all.serious()),
                    text(all.shelved()),
                    all.rateText()));
        }
    }

    private static void longest(OfficialPaper paper, WeeklyDigest digest) {
        if (digest.longestOpen().isEmpty()) {
            paper.paragraph("没有。");
            return;
        }
        PaperGrid grid = paper.grid(22, 24, 56, 18, 16).head(List.of("对象", "编号", "问题", "状态", "已历天数"));
        digest.longestOpen()
                .forEach(each -> grid.row(List.of(
                        each.object(),
                        each.issue().number(),
                        ReportWords.shortened(each.issue().description()),
                        each.issue().status(),
                        each.days() + "天")));
    }

    private static void demands(OfficialPaper paper, WeeklyDigest digest) {
        if (digest.demands().isEmpty()) {
            paper.paragraph("没有。");
            return;
        }
        PaperGrid grid = paper.grid(22, 70, 24, 20).head(List.of("对象", "督战要求", "提出日期", "复查未落实"));
        digest.demands()
                .forEach(each -> grid.row(
                        List.of(each.object(), each.text(), each.since().toString(), each.timesNotMet() + "次")));
    }

    private static String text(long count) {
        return String.valueOf(count);
    }
}
