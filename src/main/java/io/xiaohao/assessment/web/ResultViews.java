package io.xiaohao.assessment.web;

import io.xiaohao.assessment.AssessmentClock;
import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.assessment.Claim;
import io.xiaohao.assessment.Claims;
import io.xiaohao.assessment.GroupResults;
import io.xiaohao.assessment.Indicator;
import io.xiaohao.assessment.Ranked;
import io.xiaohao.assessment.ScoreSheet;
import io.xiaohao.assessment.ScoreSheet.IndicatorScore;
import io.xiaohao.assessment.ScoreSheets;
import io.xiaohao.assessment.Standard;
import io.xiaohao.assessment.StandardArchive;
import io.xiaohao.assessment.web.ResultView.Claimed;
import io.xiaohao.assessment.web.ResultView.Link;
import io.xiaohao.assessment.web.ResultView.Score;
import io.xiaohao.assessment.web.ResultView.Sheet;
import io.xiaohao.document.ChineseDate;
import io.xiaohao.page.AccountNames;
import io.xiaohao.page.PageAddress;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the page of one object's result: how it was computed, down to sheets and pictures. */
@Component
class ResultViews {

    private final ScoreSheets sheets;
    private final StandardArchive standards;
    private final Claims claims;
    private final AssessmentSight sight;
    private final AssessmentClock clock;
    private final AccountNames accountNames;
    private final ResultSources sources;
    private final AdjustmentViews adjustments;

    ResultViews(
            ScoreSheets sheets,
            StandardArchive standards,
            Claims claims,
            AssessmentSight sight,
            AssessmentClock clock,
            AccountNames accountNames,
            ResultSources sources,
            AdjustmentViews adjustments) {
        this.sheets = sheets;
        this.standards = standards;
        this.claims = claims;
        this.sight = sight;
        this.clock = clock;
        this.accountNames = accountNames;
        this.sources = sources;
        this.adjustments = adjustments;
    }

    ResultView view(AssessmentRound round, GroupResults group, GroupResults.Line line, String done) {
        Ranked ranked = line.ranked();
        boolean behind = sight.seesBehind(round, ranked);
        PageAddress page = PageAddress.of(RankingPageController.PATH)
                .with("programme", round.programme())
                .with("period", round.period().code());
        String word = sight.isOwn(round, ranked) ? claimWord(round, group, ranked) : null;
        return new ResultView(
                "%s %s考评结果".formatted(ranked.object(), round.period().label()),
                page.with("group", group.group()).href(),
                round.period().code(),
                round.period().label(),
                round.programme(),
                ranked.object(),
                ranked.code(),
                group.group(),
                group.name(),
                ranked.points().toPlainString(),
                "第%d名（共%d个）".formatted(ranked.rank(), group.lines().size()),
                ranked.grade() == null ? null : ranked.grade().label(),
                line.formula(),
                group.isDraft(),
                behind,
                behind
                        ? sheets.of(round.programme(), round.period(), ranked.code()).stream()
                                .map(this::sheet)
                                .toList()
                        : List.of(),
                issues(line.inputs().get("redIssues")),
                sources.of(round, group, line),
                behind ? adjustments.lines(round, ranked.code()) : List.of(),
                behind ? claimed(round, group, ranked) : List.of(),
                word,
                word == null ? null : until(round),
                done);
    }

    private String claimWord(AssessmentRound round, GroupResults group, Ranked ranked) {
        LocalDateTime now = clock.now();
        Claim.Kind kind = round.isChecked(now) ? Claim.Kind.OBJECTION : Claim.Kind.APPEAL;
        boolean inTime = round.isChecked(now) || round.takesAppeals(now);
        boolean again = claims.of(round).stream()
                .anyMatch(claim -> claim.kind() == kind
                        && claim.group().equals(group.group())
                        && claim.objectCode().equals(ranked.code()));
        return inTime && !again ? kind.label() : null;
    }

    private static String until(AssessmentRound round) {
        LocalDateTime end = round.isPublished() ? round.appealsUntil() : round.checkingUntil();
        return ChineseDate.withWeekday(end.minusSeconds(1).toLocalDate());
    }

    private Sheet sheet(ScoreSheet sheet) {
        Standard standard = standards.standard(sheet.standardVersion());
        String by = accountNames.namesOf(List.of(sheet.scoredBy())).getOrDefault(sheet.scoredBy(), sheet.scoredBy());
        return new Sheet(
                "考评表%d　%s　%s".formatted(sheet.number(), by, ChineseDate.toTheMinute(sheet.scoredAt())),
                plain(sheet.points()),
                sheet.remark(),
                sheet.scores().isEmpty() ? List.of() : scores(standard, sheet),
                sheet.evidenceIds(),
                sheet.issueNumbers().stream().map(ResultViews::issue).toList());
    }

    private static List<Score> scores(Standard standard, ScoreSheet sheet) {
        Map<String, IndicatorScore> given =
                sheet.scores().stream().collect(Collectors.toMap(IndicatorScore::code, Function.identity()));
        return standard.indicators().stream()
                .map(indicator -> score(indicator, given.get(indicator.code())))
                .toList();
    }

    private static Score score(Indicator indicator, IndicatorScore given) {
        boolean heading = given == null;
        boolean deducted = !heading && given.points().compareTo(indicator.fullMark()) < 0;
        return new Score(
                indicator.code(),
                indicator.name(),
                plain(indicator.fullMark()),
                heading ? "" : plain(given.points()),
                heading ? null : given.reason(),
                heading,
                deducted);
    }

    private List<Claimed> claimed(AssessmentRound round, GroupResults group, Ranked ranked) {
        return claims.of(round).stream()
                .filter(claim -> claim.group().equals(group.group())
                        && claim.objectCode().equals(ranked.code()))
                .map(ResultViews::claimed)
                .toList();
    }

    private static Claimed claimed(Claim claim) {
        String outcome = claim.isOpen()
                ? "待复核"
                : claim.outcome().label() + (claim.points() == null ? "" : "为%s分".formatted(plain(claim.points())));
        return new Claimed(
                "%s　%s".formatted(claim.kind().label(), ChineseDate.toTheMinute(claim.lodgedAt())),
                claim.reason(),
                claim.askedPoints() == null ? null : plain(claim.askedPoints()),
                outcome,
                claim.opinion(),
                claim.evidenceIds());
    }

    private static List<Link> issues(Object numbers) {
        return texts(numbers).stream().map(ResultViews::issue).toList();
    }

    private static Link issue(String number) {
        return new Link(number, "/issues/" + number);
    }

    private static List<String> texts(Object values) {
        return values instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
