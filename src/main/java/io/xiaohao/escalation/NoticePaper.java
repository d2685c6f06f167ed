package io.xiaohao.escalation;

import io.xiaohao.document.ChineseDate;
import io.xiaohao.document.OfficialPaper;
import io.xiaohao.document.PaperNumber;
import java.time.LocalDate;

/** The 约谈通知书: who is interviewed about what, when, where and by whom. */
final class NoticePaper {

    static final String KIND = "约谈通知书";

    private final EscalationPapers.Matter matter;
    private final EscalationFile.Talk talk;

    NoticePaper(EscalationPapers.Matter matter, EscalationFile.Talk talk) {
        this.matter = matter;
        this.talk = talk;
    }

    byte[] write(PaperNumber number) {
        String issuer = matter.interviewIssuer();
        try (OfficialPaper paper =
                new OfficialPaper(KIND + " " + matter.escalation().subject(), issuer)) {
            paper.letterhead(issuer, number.toString())
                    .title(KIND)
                    .addressee(matter.addressees())
                    .paragraph(opening())
                    .gap();
            paper.table()
                    .wide("约谈时间", ChineseDate.toTheMinute(talk.interviewAt()))
                    .wide("约谈地点", talk.place())
                    .wide("约谈对象", talk.interviewees())
                    .wide("约谈人", talk.interviewers() == null ? issuer : talk.interviewers())
                    .wide("约谈事由", matter.grounds("\n"));
            paper.paragraph("请约谈对象准时参加，不得委托他人；并准备书面材料，说明情况、原因和整改措施。因故不能参加的，请提前报告。")
                    .signature(issuer, day());
            return paper.bytes();
        }
    }

    private String opening() {
        return "根据《%s》，经批准，决定就%s有关问题对你单位有关负责人进行约谈。现将有关事项通知如下。"
                .formatted(matter.programme().name(), matter.escalation().subject());
    }

    /** The day it was arranged, as the history tells it; the day of the decision otherwise. */
    private LocalDate day() {
        return matter.file().history().stream()
                .filter(line -> line.act().equals(EscalationAct.INTERVIEW_SCHEDULED.label()))
                .map(line -> line.at().toLocalDate())
                .reduce((earlier, later) -> later)
                .orElse(matter.escalation().imposition().day());
    }
}
