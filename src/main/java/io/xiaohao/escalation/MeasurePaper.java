package io.xiaohao.escalation;

import io.xiaohao.document.ChineseDate;
import io.xiaohao.document.OfficialPaper;
import io.xiaohao.document.PaperNumber;
import io.xiaohao.document.PaperTable;
import io.xiaohao.issue.IssueView;

/** The 督办单, the 通报 of a criticism, or the 处置决定书 of another measure. */
final class MeasurePaper {

    private final EscalationPapers.Matter matter;
    private final Escalation escalation;
    private final boolean circular;

    MeasurePaper(EscalationPapers.Matter matter, boolean circular) {
        this.matter = matter;
        this.escalation = matter.escalation();
        this.circular = circular;
    }

    /** Of which series it is numbered. */
    String kind() {
        if (circular) {
            return "通报";
        }
        return escalation.imposition().measure() == Measure.SUPERVISION_ORDER ? "督办单" : "处置";
    }

    byte[] write(PaperNumber number) {
        try (OfficialPaper paper = new OfficialPaper(title() + " " + escalation.subject(), matter.office())) {
            paper.letterhead(matter.office(), number.toString()).title(title()).addressee(addressee());
            paper.paragraph(opening());
            fill(paper);
            paper.paragraph(demand())
                    .signature(matter.office(), escalation.imposition().day());
            return paper.bytes();
        }
    }

    private String title() {
        if (circular) {
            return "关于对" + escalation.subject() + "通报批评的通报";
        }
        return escalation.imposition().measure() == Measure.SUPERVISION_ORDER
                ? "督办单"
                : "关于对" + escalation.subject() + "作出"
                        + escalation.imposition().measure().label() + "的通知";
    }

    private String addressee() {
        return circular ? "各有关单位" : matter.addressees();
    }

    private String opening() {
        String happened = matter.grounds("");
        String under = "根据《%s》".formatted(matter.programme().name());
        return switch (escalation.imposition().measure()) {
            case SUPERVISION_ORDER -> "%s，现对你单位下列事项予以督办。%s".formatted(under, happened);
            case CRITICISM -> "%s%s，经研究，决定对%s予以通报批评。".formatted(happened, under, escalation.subject());
            default ->
                "%s%s，经研究，决定对你单位采取“%s”措施。"
                        .formatted(
                                happened,
                                under,
                                escalation.imposition().measure().label());
        };
    }

    private void fill(OfficialPaper paper) {
        if (matter.issues().isEmpty()) {
            return;
        }
        paper.gap();
        PaperTable table = paper.table();
        for (IssueView issue : matter.issues()) {
            table.wide(issue.number(), line(issue));
        }
        paper.gap();
    }

    private static String line(IssueView issue) {
        String place = issue.place() == null ? "" : "（%s）".formatted(issue.place());
        String deadline = issue.deadline() == null ? "" : "原整改期限：%s。".formatted(ChineseDate.of(issue.deadline()));
        return "%s%s：%s\n%s".formatted(issue.area(), place, issue.description(), deadline);
    }

    private String demand() {
        String limit = escalation.imposition().limit() == null
                ? ""
                : "请于%s24时前整改到位并申请销号；逾期未办的，将提请进一步处置。"
                        .formatted(
                                ChineseDate.withWeekday(escalation.imposition().limit()));
        if (escalation.imposition().measure().isRecommendation()) {
            return "以上为建议，移交有权机关按规定程序办理。";
        }
        if (circular) {
            return "望引以为戒，举一反三，切实抓好整改。" + limit;
        }
        return limit.isEmpty() ? "请认真落实，并将落实情况报" + matter.office() + "。" : limit;
    }
}
