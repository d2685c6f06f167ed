package io.xiaohao.issue.paper;

import io.xiaohao.document.ChineseDate;
import io.xiaohao.document.OfficialPaper;
import io.xiaohao.document.PaperNumber;
import io.xiaohao.document.PaperOccasion;
import io.xiaohao.document.PaperTable;
import io.xiaohao.issue.IssueAct;
import io.xiaohao.issue.IssueLedger.HistoryLine;
import io.xiaohao.issue.IssueView;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The 交办单: headquarters gives an issue to its units, and by when it must be rectified. */
final class AssignmentPaper {

    /** By these acts a unit gets an issue from headquarters. */
    static final Set<IssueAct> OCCASIONS = Set.of(IssueAct.ASSIGNED, IssueAct.TRANSFERRED, IssueAct.REOPENED);

    private static final String KIND = "交办单";
    private static final Set<IssueAct> MOVES_OF_DEADLINE =
            Set.of(IssueAct.EXTENDED, IssueAct.DEADLINE_RECOMPUTED, IssueAct.RESUMED);

    private final IssueFile file;
    private final IssueView issue;
    private final HistoryLine assignment;
    private final int turn;

    AssignmentPaper(IssueFile file, List<HistoryLine> assignments) {
        this.file = file;
        this.issue = file.issue();
        this.turn = assignments.size();
        this.assignment = assignments.get(turn - 1);
    }

    PaperOccasion occasion() {
        return new PaperOccasion(issue.programme(), KIND, issue.number(), turn, day());
    }

    byte[] write(PaperNumber number) {
        try (OfficialPaper paper = new OfficialPaper(title() + " " + issue.number(), file.office())) {
            paper.letterhead(file.office(), number.toString())
                    .title(title())
                    .addressee(addressee())
                    .paragraph(order())
                    .gap();
            fill(paper.table());
            paper.signature(file.office(), day());
            return paper.bytes();
        }
    }

    private LocalDate day() {
        return assignment.at().toLocalDate();
    }

    private String title() {
        return switch (assignment.act()) {
            case TRANSFERRED -> "问题整改交办单（改派）";
            case REOPENED -> "问题整改交办单（反弹重办）";
            default -> "问题整改交办单";
        };
    }

    private String addressee() {
        return issue.responsibleUnits().isEmpty()
                ? issue.leadUnit()
                : issue.leadUnit() + "（牵头）、" + issue.responsibleUnits();
    }

    private String order() {
        String what =
                switch (assignment.act()) {
                    case TRANSFERRED -> "经研究，现将下列问题改由%s牵头整改。".formatted(issue.leadUnit());
                    case REOPENED -> "经回头看，下列问题销号后出现反弹，现交由%s重新整改。".formatted(issue.leadUnit());
                    default -> "现将下列问题交由%s牵头整改。".formatted(issue.leadUnit());
                };
        String together = issue.responsibleUnits().isEmpty() ? "" : "各责任单位按职责配合。";
        String when = issue.deadline() == null
                ? "请抓紧整改"
                : "请于%s24时前整改到位".formatted(ChineseDate.withWeekday(issue.deadline()));
        String with =
                file.picturesNeeded() > 0 ? "，申请销号时附整改措施和不少于%d张整改照片。".formatted(file.picturesNeeded()) : "，申请销号时附整改措施。";
        return "根据《%s》，".formatted(file.programme().name()) + what + together + when + with;
    }

    private void fill(PaperTable table) {
        table.pair("问题编号", issue.number(), "清单名称", issue.list())
                .pair("责任区域", issue.area(), "问题地点", issue.place())
                .pair("发现日期", ChineseDate.of(issue.discoveredOn()), "发现来源", issue.source())
                .pair("问题类别", issue.category(), "严重程度", issue.severity().label())
                .wide("问题描述", issue.description())
                .wide("整改要求", requirement())
                .pair("整改类别", kind(), "整改期限", deadline());
        if (issue.parts() > 0) {
            table.wide(
                    "问题分项",
                    "共%d个分项（%s-1至%s-%d），各分项另行交办。"
                            .formatted(issue.parts(), issue.number(), issue.number(), issue.parts()));
        }
        if (issue.whole() != null) {
            table.wide("所属问题", issue.whole());
        }
        table.toSign("签发人", null, "签收人", null).toSign("签收时间", signedAt(), "联系电话", null);
    }

    private String kind() {
        String kind = issue.kind().label();
        return assignment.round() == 1 ? kind : kind + "\n第%d轮".formatted(assignment.round());
    }

    private String requirement() {
        return Stream.of(issue.requirement(), assignment.text())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    /** Where the deadline was moved after the assignment, by what and when. */
    private String deadline() {
        if (issue.deadline() == null) {
            return null;
        }
        Optional<HistoryLine> moved = file.history().stream()
                .skip(file.history().indexOf(assignment))
                .filter(line -> MOVES_OF_DEADLINE.contains(line.act()))
                .reduce((earlier, later) -> later);
        return ChineseDate.withWeekday(issue.deadline())
                + moved.map(line -> "\n%s%s"
                                .formatted(
                                        ChineseDate.of(line.at().toLocalDate()),
                                        line.act().label()))
                        .orElse("");
    }

    private String signedAt() {
        return issue.signedAt() == null ? null : ChineseDate.toTheMinute(issue.signedAt());
    }
}
