package io.xiaohao.escalation;

import io.xiaohao.document.ChineseDate;
import io.xiaohao.document.OfficialPaper;
import io.xiaohao.document.PaperNumber;
import io.xiaohao.document.PaperTable;

/** The 约谈纪要: who was interviewed about what, what was said, what was promised. */
final class MinutesPaper {

    static final String KIND = "约谈纪要";

    private final EscalationPapers.Matter matter;
    private final EscalationFile.Talk talk;

    MinutesPaper(EscalationPapers.Matter matter, EscalationFile.Talk talk) {
        this.matter = matter;
        this.talk = talk;
    }

    byte[] write(PaperNumber number) {
        String issuer = matter.interviewIssuer();
        try (OfficialPaper paper =
                new OfficialPaper(KIND + " " + matter.escalation().subject(), issuer)) {
            paper.letterhead(issuer, number.toString()).title(KIND);
            PaperTable table = paper.table();
            table.wide("约谈时间", ChineseDate.toTheMinute(talk.interviewAt()))
                    .wide("约谈地点", talk.place())
                    .wide("约谈对象", talk.interviewees())
                    .wide("约谈人", talk.interviewers() == null ? issuer : talk.interviewers())
                    .wide("约谈事由", matter.grounds("\n"));
            paper.heading("一、约谈情况").paragraph(talk.minutes() == null ? "略。" : talk.minutes());
            if (!talk.promises().isEmpty()) {
                paper.heading("二、承诺事项").paragraph(promises());
            }
            paper.gap();
            paper.table().toSign("约谈人签字", null, "约谈对象签字", null);
            paper.note("本纪要涉及个人，仅供约谈人、作出决定的领导和审计员查阅，请妥善保管。")
                    .signature(issuer, talk.interviewAt().toLocalDate());
            return paper.bytes();
        }
    }

    private String promises() {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (EscalationFile.Kept kept : talk.promises()) {
            text.append("%d．%s（期限：%s）\n".formatted(number++, kept.text(), ChineseDate.of(kept.deadline())));
        }
        return text.toString().strip();
    }
}
