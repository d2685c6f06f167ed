package io.xiaohao.issue.paper;

import io.xiaohao.document.ChineseDate;
import io.xiaohao.document.OfficialPaper;
import io.xiaohao.document.PictureColumn;
import io.xiaohao.issue.IssueView;
import io.xiaohao.issue.paper.PaperEvidence.Shown;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** 整改前后对比: issue by issue what it looked like before and after, two issues with their four pictures a page. */
final class ComparisonPaper {

    private static final String TITLE = "问题整改前后对比";
    private static final int LONGEST = 60;

    private final List<Compared> compared;
    private final LocalDate day;

    ComparisonPaper(List<Compared> compared, LocalDate day) {
        this.compared = List.copyOf(compared);
        this.day = day;
    }

    byte[] write() {
        String office = compared.get(0).file().office();
        try (OfficialPaper paper = new OfficialPaper(TITLE, office)) {
            paper.title(TITLE);
            int number = 1;
            for (Compared each : compared) {
                write(paper, number++, each);
            }
            int others = compared.stream()
                    .mapToInt(each -> each.before().others() + each.after().others())
                    .sum();
            if (others > 0) {
                paper.note("每个问题整改前后各印一张照片；另有%d份佐证材料未印入本表，存于系统。".formatted(others));
            }
            paper.signature(office, day);
            return paper.bytes();
        }
    }

    private static void write(OfficialPaper paper, int number, Compared each) {
        IssueView issue = each.file().issue();
        paper.heading("%d．%s　%s".formatted(number, issue.number(), issue.area()));
        paper.note("问题：" + cut(issue.description()));
        paper.note("责任单位：%s　　整改期限：%s　　进展：%s"
                .formatted(
                        Objects.toString(issue.leadUnit(), "待交办"),
                        issue.deadline() == null ? "未定" : ChineseDate.of(issue.deadline()),
                        progress(issue)));
        if (issue.measures() != null) {
            paper.note("措施：" + cut(issue.measures()));
        }
        paper.pictures(
                new PictureColumn("整改前", each.before().pictures(), "未留存整改前照片"),
                new PictureColumn("整改后", each.after().pictures(), "未留存整改后照片"));
    }

    private static String progress(IssueView issue) {
        return issue.closedAt() == null
                ? issue.status().label()
                : ChineseDate.of(issue.closedAt().toLocalDate()) + "销号";
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** An issue with what was taken before and after. */
    record Compared(IssueFile file, Shown before, Shown after) {}
}
