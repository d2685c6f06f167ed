package io.xiaohao.issue.paper;

import io.xiaohao.document.ChineseDate;
import io.xiaohao.document.OfficialPaper;
import io.xiaohao.document.PaperNumber;
import io.xiaohao.document.PaperOccasion;
import io.xiaohao.document.PaperTable;
import io.xiaohao.document.PictureColumn;
import io.xiaohao.issue.IssueAct;
import io.xiaohao.issue.IssueLedger.HistoryLine;
import io.xiaohao.issue.IssueView;
import io.xiaohao.issue.paper.PaperEvidence.Shown;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The 销号单: what was found, what was done, who checked it and who agreed that it is struck off the list. */
final class ClosurePaper {

    private static final String KIND = "销号单";
    private static final String TITLE = "问题整改销号单";

    private final IssueFile file;
    private final IssueView issue;
    private final Shown before;
    private final Shown after;
    private final UnaryOperator<String> nameOf;

    /** {@code nameOf} tells what people call an account. */
    ClosurePaper(IssueFile file, Shown before, Shown after, UnaryOperator<String> nameOf) {
        this.file = file;
        this.issue = file.issue();
        this.before = before;
        this.after = after;
        this.nameOf = nameOf;
    }

    PaperOccasion occasion() {
        return new PaperOccasion(issue.programme(), KIND, issue.number(), issue.round(), day());
    }

    byte[] write(PaperNumber number) {
        try (OfficialPaper paper = new OfficialPaper(TITLE + " " + issue.number(), file.office())) {
            paper.letterhead(file.office(), number.toString()).title(TITLE);
            fill(paper.table());
            paper.gap()
                    .pictures(
                            new PictureColumn("整改前", before.pictures(), "未留存整改前照片"),
                            new PictureColumn("整改后", after.pictures(), "未留存整改后照片"));
            int others = before.others() + after.others();
            if (others > 0) {
                paper.note("另有%d份佐证材料未印入本单，存于系统。".formatted(others));
            }
            paper.signature(file.office(), day());
            return paper.bytes();
        }
    }

    private LocalDate day() {
        return issue.closedAt().toLocalDate();
    }

    private void fill(PaperTable table) {
        table.pair("问题编号", issue.number(), "清单名称", issue.list())
                .pair("责任区域", issue.area(), "问题地点", issue.place())
                .pair("发现日期", ChineseDate.of(issue.discoveredOn()), "发现来源", issue.source())
                .pair("问题类别", issue.category(), "严重程度", issue.severity().label())
                .wide("牵头单位", issue.leadUnit())
                .wide("责任单位", issue.responsibleUnits())
                .pair("交办日期", dayOf(issue.assignedAt()), "整改期限", deadline())
                .pair("申请销号", submitted(), "整改轮次", round())
                .wide("问题描述", issue.description())
                .wide("整改措施", measures());
        if (issue.historical()) {
            table.wide("销号结论", "该问题在接续台账前已于%s销号，按原台账登记，未经本系统核查。".formatted(ChineseDate.of(day())));
            return;
        }
        file.lastInRound(Set.of(IssueAct.VERIFIED))
                .ifPresent(line -> table.opinion("核查意见", said(line, "核查通过。"), signature("核查人", line)));
        file.lastInRound(Set.of(IssueAct.CLOSURE_APPROVED))
                .ifPresent(line -> table.opinion("审批意见", said(line, "同意销号。"), signature("审批人", line)));
        table.wide("销号结论", "经核查，该问题已整改到位，于%s销号。".formatted(ChineseDate.of(day())));
    }

    private static String said(HistoryLine line, String otherwise) {
        return line.text() == null || line.text().isBlank() ? otherwise : line.text();
    }

    private String signature(String role, HistoryLine line) {
        return "%s：%s　　%s"
                .formatted(
                        role,
                        nameOf.apply(line.actor()),
                        ChineseDate.of(line.at().toLocalDate()));
    }

    private String measures() {
        return issue.measures() != null
                ? issue.measures()
                : file.lastInRound(Set.of(IssueAct.SUBMITTED))
                        .map(HistoryLine::text)
                        .orElse(null);
    }

    private String round() {
        String round = "第%d轮".formatted(issue.round());
        return issue.returnCount() == 0 ? round : round + "，退回%d次".formatted(issue.returnCount());
    }

    /** The day it was handed in, and whether that was in time. */
    private String submitted() {
        if (issue.submittedAt() == null) {
            return null;
        }
        LocalDate day = issue.submittedAt().toLocalDate();
        long late = issue.deadline() == null ? 0 : ChronoUnit.DAYS.between(issue.deadline(), day);
        return ChineseDate.of(day) + (late > 0 ? "\n超期%d天".formatted(late) : "\n按期");
    }

    private String deadline() {
        return issue.deadline() == null ? null : ChineseDate.of(issue.deadline());
    }

    private static String dayOf(LocalDateTime moment) {
        return moment == null ? null : ChineseDate.of(moment.toLocalDate());
    }
}
