package io.xiaohao.assessment.paper;

import io.xiaohao.assessment.AssessmentPacks;
import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.assessment.AssessmentRules.BulletinHead;
import io.xiaohao.assessment.GroupResults;
import io.xiaohao.assessment.Ranked;
import io.xiaohao.assessment.RoundResults;
import io.xiaohao.document.ChineseDate;
import io.xiaohao.document.OfficialPaper;
import io.xiaohao.document.PaperGrid;
import io.xiaohao.document.PaperNumbers;
import io.xiaohao.document.PaperOccasion;
import io.xiaohao.journal.JournalHead;
import io.xiaohao.journal.JournalReader;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * The bulletin of a period (考评通报) as docx: number, rankings with how they were computed, corrections, and the end of the
 * journal's chain, so that a journal altered later no longer fits the printed paper.
 */
@Service
public class BulletinPaper {

    private static final String[] ORDER = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    private final AssessmentPacks packs;
    private final RoundResults results;
    private final PaperNumbers numbers;
    private final JournalReader journal;

    BulletinPaper(AssessmentPacks packs, RoundResults results, PaperNumbers numbers, JournalReader journal) {
        this.packs = packs;
        this.results = results;
        this.numbers = numbers;
        this.journal = journal;
    }

    /** The paper; refused where the period is not published. */
    public byte[] write(Programme programme, AssessmentRound round) {
        if (!round.isPublished()) {
            throw Refusal.notFound("%s的考评通报还没有公布。".formatted(round.period().label()));
        }
        BulletinHead head = packs.rules(programme.code()).bulletin();
        String number = number(programme, round, head);
        String title = "关于%s%s".formatted(round.period().label(), head.title());
        List<List<GroupResults>> publications = results.publications(round);
        try (OfficialPaper paper = new OfficialPaper(title + " " + number, head.issuer())) {
            paper.letterhead(head.issuer(), number)
                    .title(title.replaceFirst("通报$", "的通报"))
                    .paragraph("根据《%s》，现将%s考评结果通报如下。"
                            .formatted(programme.name(), round.period().label()));
            groups(paper, publications.get(0));
            corrections(paper, round, publications);
            paper.paragraph("对结果有异议的，可在%s前向本办公室申诉。"
                            .formatted(ChineseDate.of(
                                            round.appealsUntil().minusSeconds(1).toLocalDate()) + "24时"))
                    .signature(head.issuer(), round.publishedAt().toLocalDate())
                    .gap()
                    .note(chain(programme));
            return paper.bytes();
        }
    }

    private String number(Programme programme, AssessmentRound round, BulletinHead head) {
        return numbers.number(new PaperOccasion(
                        programme.code(),
                        head.series(),
                        round.period().code(),
                        1,
                        round.publishedAt().toLocalDate()))
                .toString();
    }

    private static void groups(OfficialPaper paper, List<GroupResults> groups) {
        for (int index = 0; index < groups.size(); index++) {
            GroupResults group = groups.get(index);
            paper.heading("%s、%s".formatted(ORDER[index % ORDER.length], group.name()));
            summary(group).forEach(paper::paragraph);
            grid(paper, group);
            paper.gap();
        }
    }

    private static List<String> summary(GroupResults group) {
        List<String> sentences = new ArrayList<>();
        List<String> first = group.lines().stream()
                .filter(line -> line.ranked().rank() == 1)
                .map(line -> line.ranked().object())
                .toList();
        boolean told = first.size() <= 5;
        sentences.add("参加排名%d个%s。"
                .formatted(
                        group.lines().size(),
                        told ? "，第一名：" + String.join("、", first) : "，并列第一名%d个".formatted(first.size())));
        List<String> last = group.lines().stream()
                .filter(GroupResults.Line::lastTwo)
                .map(line -> line.ranked().object())
                .toList();
        if (!last.isEmpty() && last.size() < group.lines().size()) {
            sentences.add("排名后两位（含并列）：%s。".formatted(String.join("、", last)));
        }
        return sentences;
    }

    private static void grid(OfficialPaper paper, GroupResults group) {
        boolean graded = group.lines().stream().anyMatch(line -> line.ranked().grade() != null);
        PaperGrid grid = graded ? paper.grid(8, 26, 12, 8, 46) : paper.grid(8, 28, 12, 52);
        grid.head(graded ? List.of("名次", "对象", "得分", "档次", "计算依据") : List.of("名次", "对象", "得分", "计算依据"));
        group.lines().forEach(line -> grid.row(row(line, graded)));
    }

    private static List<String> row(GroupResults.Line line, boolean graded) {
        Ranked ranked = line.ranked();
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(ranked.rank()));
        cells.add(ranked.object());
        cells.add(ranked.points().toPlainString());
        if (graded) {
            cells.add(ranked.grade().label());
        }
        cells.add(line.formula());
        return cells;
    }

    private void corrections(OfficialPaper paper, AssessmentRound round, List<List<GroupResults>> publications) {
        List<String> reasons = results.reasons(round);
        for (int index = 1; index < publications.size(); index++) {
            List<GroupResults> corrected = publications.get(index);
            paper.heading("更正%s".formatted(ORDER[(index - 1) % ORDER.length]));
            paper.paragraph("%s，%s，更正如下；未列出的结果不变。"
                    .formatted(ChineseDate.of(corrected.get(0).publishedAt().toLocalDate()), reasons.get(index)));
            paper.paragraph("更正的分组：%s。"
                    .formatted(corrected.stream().map(GroupResults::name).collect(Collectors.joining("、"))));
            for (GroupResults group : corrected) {
                paper.heading(group.name() + "（更正后）");
                grid(paper, group);
            }
        }
    }

    private String chain(Programme programme) {
        JournalHead head = journal.head(programme.government());
        return "系统日志截至第%d条，校验值：%s".formatted(head.seq(), head.hash());
    }
}
