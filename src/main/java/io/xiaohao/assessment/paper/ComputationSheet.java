package io.xiaohao.assessment.paper;

import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.assessment.GroupResults;
import io.xiaohao.assessment.Indicator;
import io.xiaohao.assessment.Ranked;
import io.xiaohao.assessment.ScoreSheet;
import io.xiaohao.assessment.ScoreSheet.IndicatorScore;
import io.xiaohao.assessment.ScoreSheets;
import io.xiaohao.assessment.StandardArchive;
import io.xiaohao.document.ChineseDate;
import io.xiaohao.document.OfficialSheet;
import io.xiaohao.document.SheetColumn;
import io.xiaohao.document.SheetFrame;
import io.xiaohao.document.SheetGroup;
import io.xiaohao.page.AccountNames;
import io.xiaohao.programme.Programme;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The whole computation of a round as a workbook: every result with its formula, down to the single indicator. */
@Service
public class ComputationSheet {

    private static final List<SheetGroup> COLUMNS = List.of(
            new SheetGroup(
                    "结果",
                    List.of(
                            new SheetColumn("考评组", 14),
                            new SheetColumn("名次", 6),
                            new SheetColumn("对象", 18),
                            new SheetColumn("得分", 8),
                            new SheetColumn("档次", 6),
                            new SheetColumn("计算过程", 36))),
            new SheetGroup(
                    "考评表",
                    List.of(
                            new SheetColumn("第几张", 7),
                            new SheetColumn("总分", 8),
                            new SheetColumn("打分人", 12),
                            new SheetColumn("打分时间", 18))),
            new SheetGroup(
                    "指标",
                    List.of(
                            new SheetColumn("编码", 7),
                            new SheetColumn("指标", 26),
                            new SheetColumn("满分", 7),
                            new SheetColumn("得分", 7),
                            new SheetColumn("扣分原因", 26))));

    private final ScoreSheets sheets;
    private final StandardArchive standards;
    private final AccountNames accountNames;

    ComputationSheet(ScoreSheets sheets, StandardArchive standards, AccountNames accountNames) {
        this.sheets = sheets;
        this.standards = standards;
        this.accountNames = accountNames;
    }

    /**
     * Writes the workbook.
     *
     * @param behind for which results the sheets may be shown too
     */
    public void write(
            OutputStream out,
            Programme programme,
            AssessmentRound round,
            List<GroupResults> groups,
            Predicate<Ranked> behind)
            throws IOException {
        String state = round.isPublished()
                ? "%s公布".formatted(ChineseDate.of(round.publishedAt().toLocalDate()))
                : "初稿，尚未公布";
        SheetFrame frame = new SheetFrame(
                round.period().code(),
                "%s考评结果计算表".formatted(round.period().label()),
                programme.name(),
                state,
                programme.name(),
                round.period().label());
        try (OfficialSheet sheet = new OfficialSheet(frame, COLUMNS)) {
            for (GroupResults group : groups) {
                group.lines().forEach(line -> rows(sheet, round, group, line, behind));
            }
            sheet.writeTo(out);
        }
    }

    private void rows(
            OfficialSheet sheet,
            AssessmentRound round,
            GroupResults group,
            GroupResults.Line line,
            Predicate<Ranked> behind) {
        List<ScoreSheet> scored = behind.test(line.ranked())
                ? sheets.of(round.programme(), round.period(), line.ranked().code())
                : List.of();
        if (scored.isEmpty()) {
            sheet.row(row(group, line, null, null, null));
        }
        for (ScoreSheet each : scored) {
            if (each.scores().isEmpty()) {
                sheet.row(row(group, line, each, null, null));
                continue;
            }
            Map<String, Indicator> indicators = standards.standard(each.standardVersion()).scored().stream()
                    .collect(Collectors.toMap(Indicator::code, indicator -> indicator));
            each.scores().forEach(score -> sheet.row(row(group, line, each, indicators.get(score.code()), score)));
        }
    }

    private List<Object> row(
            GroupResults group, GroupResults.Line line, ScoreSheet sheet, Indicator indicator, IndicatorScore score) {
        Ranked ranked = line.ranked();
        return Arrays.asList(
                group.name(),
                ranked.rank(),
                ranked.object(),
                ranked.points(),
                ranked.grade() == null ? null : ranked.grade().label(),
                line.formula(),
                sheet == null ? null : sheet.number(),
                sheet == null ? null : sheet.points(),
                sheet == null ? null : nameOf(sheet.scoredBy()),
                sheet == null ? null : ChineseDate.toTheMinute(sheet.scoredAt()),
                indicator == null ? null : indicator.code(),
                indicator == null ? null : indicator.name(),
                indicator == null ? null : plain(indicator.fullMark()),
                score == null ? null : plain(score.points()),
                score == null ? null : score.reason());
    }

    private String nameOf(String account) {
        return accountNames.namesOf(List.of(account)).getOrDefault(account, account);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
