package io.xiaohao.consequence;

import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.consequence.ConsequenceRegister.HandedOver;
import io.xiaohao.document.ChineseDate;
import io.xiaohao.document.OfficialPaper;
import io.xiaohao.document.PaperNumber;
import io.xiaohao.document.PaperNumbers;
import io.xiaohao.document.PaperOccasion;
import io.xiaohao.programme.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The 结果运用建议函: headquarters hands what it has confirmed to the office that decides. */
@Service
public class ConsequenceLetter {

    private static final String KIND = "结果运用建议函";

    private final PaperNumbers numbers;
    private final DecidingOffices offices;

    ConsequenceLetter(PaperNumbers numbers, DecidingOffices offices) {
        this.numbers = numbers;
        this.offices = offices;
    }

    /** The letter as docx; numbered when it is first made. Best called outside a transaction. */
    public byte[] write(Programme programme, HandedOver letter) {
        ConsequenceBasis basis = letter.entry().basis();
        LocalDate day = letter.entry().confirmedAt().orElseThrow().toLocalDate();
        PaperNumber number =
                numbers.number(new PaperOccasion(programme.code(), KIND, subject(basis), letter.turn(), day));
        String issuer = offices.issuer(programme);
        String title = title(letter);
        try (OfficialPaper paper = new OfficialPaper(title, issuer)) {
            paper.letterhead(issuer, number.toString())
                    .title(title)
                    .addressee(basis.office())
                    .paragraph(opening(programme, letter))
                    .gap();
            letter.together().forEach(each -> paper.table()
                    .wide("单位", each.basis().objectName())
                    .wide("事项", each.basis().label())
                    .wide("依据", each.basis().ground())
                    .wide("起止", each.basis().days())
                    .wide("来源", each.basis().origin()));
            paper.paragraph("请研究决定，并将决定和文号函告我办，以便登记。").signature(issuer, day);
            return paper.bytes();
        }
    }

    /** A name that fits the series' key however long the office's name is. */
    private static String subject(ConsequenceBasis basis) {
        String subject = basis.matter() + "/" + basis.office();
        return subject.length() <= 80
                ? subject
                : subject.substring(0, 64) + "#" + Integer.toHexString(subject.hashCode());
    }

    private static String title(HandedOver letter) {
        ConsequenceBasis basis = letter.entry().basis();
        boolean superior = basis.kind().equals("SUPERIOR_LETTER");
        return superior
                ? "关于建议停发%s文明单位奖的函".formatted(basis.objectName())
                : "关于%s考评结果运用的建议函".formatted(AssessmentPeriod.of(basis.period()).label());
    }

    private String opening(Programme programme, HandedOver letter) {
        List<String> objects = letter.together().stream()
                .map(each -> each.basis().objectName())
                .distinct()
                .toList();
        String whom = objects.size() <= 3
                ? String.join("、", objects)
                : objects.stream().limit(3).collect(Collectors.joining("、")) + "等%d个单位".formatted(objects.size());
        String opinion = letter.entry().opinion().map("确认意见：%s。"::formatted).orElse("");
        return "根据《%s》，经%s确认，现就%s的下列事项提出建议。%s"
                .formatted(
                        programme.name(),
                        ChineseDate.of(
                                letter.entry().confirmedAt().orElseThrow().toLocalDate()),
                        whom,
                        opinion);
    }
}
