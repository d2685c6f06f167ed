package io.xiaohao.assessment.web;

import io.xiaohao.assessment.Adjusting;
import io.xiaohao.assessment.Adjustment;
import io.xiaohao.assessment.Adjustments;
import io.xiaohao.assessment.AssessmentClock;
import io.xiaohao.assessment.AssessmentPacks;
import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.AssessmentPeriod.Kind;
import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.assessment.AssessmentRounds;
import io.xiaohao.assessment.web.AdjustmentView.Line;
import io.xiaohao.assessment.web.AdjustmentView.Total;
import io.xiaohao.assessment.web.AdjustmentView.Written;
import io.xiaohao.assessment.web.RankingView.Choice;
import io.xiaohao.document.ChineseDate;
import io.xiaohao.page.AccountNames;
import io.xiaohao.page.PageAddress;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the page of adjustments. */
@Component
class AdjustmentViews {

    private final Adjusting adjusting;
    private final Adjustments adjustments;
    private final AssessmentPacks packs;
    private final AssessmentRounds rounds;
    private final AssessmentSight sight;
    private final AssessmentClock clock;
    private final AccountNames accountNames;
    private final AttachedFiles files;

    AdjustmentViews(
            Adjusting adjusting,
            Adjustments adjustments,
            AssessmentPacks packs,
            AssessmentRounds rounds,
            AssessmentSight sight,
            AssessmentClock clock,
            AccountNames accountNames,
            AttachedFiles files) {
        this.adjusting = adjusting;
        this.adjustments = adjustments;
        this.packs = packs;
        this.rounds = rounds;
        this.sight = sight;
        this.clock = clock;
        this.accountNames = accountNames;
        this.files = files;
    }

    /** The year of a code, else the present one; refused where the code is of no year. */
    AssessmentPeriod year(String code) {
        if (code == null || code.isBlank()) {
            return AssessmentPeriod.of(Kind.YEAR, YearMonth.from(clock.now()));
        }
        AssessmentPeriod period = AssessmentPeriod.of(code);
        if (period.kind() != Kind.YEAR) {
            throw Refusal.malformed("period", "加减分按年度登记，“%s”不是年度。".formatted(code));
        }
        return period;
    }

    AdjustmentView view(Programme programme, AssessmentPeriod year, String done) {
        if (packs.rules(programme.code()).round(Kind.YEAR).isEmpty()) {
            throw Refusal.notFound("方案“%s”没有年度考评。".formatted(programme.name()));
        }
        BigDecimal limit = packs.rules(programme.code()).adjustmentLimit();
        List<Adjustment> made = adjustments.of(programme.code(), year);
        boolean published = rounds.find(programme.code(), year)
                .filter(AssessmentRound::isPublished)
                .isPresent();
        return new AdjustmentView(
                programme.code(),
                programme.name(),
                PageAddress.of(RankingPageController.PATH)
                        .with("programme", programme.code())
                        .href(),
                year.code(),
                year.label(),
                plain(limit),
                years(programme, year),
                adjusting.objects(programme),
                Arrays.stream(Adjustment.Source.values())
                        .map(source -> new Choice(source.label(), source.name(), false))
                        .toList(),
                made.stream().map(each -> line(programme.government(), each)).toList(),
                totals(made, limit),
                sight.isHeadquarters() && !published,
                published ? "%s结果已经公布，不能再加减分。".formatted(year.label()) : null,
                done,
                new Written("", "", "", "", ""));
    }

    private List<Choice> years(Programme programme, AssessmentPeriod chosen) {
        List<Choice> years = new ArrayList<>();
        int last = clock.now().getYear();
        for (int year = programme.from().getYear(); year <= last; year++) {
            AssessmentPeriod period = new AssessmentPeriod(Kind.YEAR, year, 1);
            years.add(new Choice(
                    period.label(),
                    PageAddress.of(AdjustmentPageController.PATH)
                            .with("programme", programme.code())
                            .with("period", period.code())
                            .href(),
                    period.equals(chosen)));
        }
        return years;
    }

    /** What was added to or taken from an object's points of a year, as those ranked read it. */
    List<Line> lines(AssessmentRound round, String objectCode) {
        return adjustments.of(round.programme(), round.period()).stream()
                .filter(made -> made.objectCode().equals(objectCode))
                .map(made -> line(round.government(), made))
                .toList();
    }

    private Line line(String government, Adjustment made) {
        String by = accountNames.namesOf(List.of(made.madeBy())).getOrDefault(made.madeBy(), made.madeBy());
        return new Line(
                made.object(),
                signed(made.points()),
                made.points().signum() < 0,
                made.source().label(),
                made.reason(),
                made.document(),
                files.shown(government, made.evidenceIds()),
                "%s　%s".formatted(by, ChineseDate.of(made.madeAt().toLocalDate())));
    }

    private static List<Total> totals(List<Adjustment> made, BigDecimal limit) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        made.forEach(each -> sums.merge(each.object(), each.points(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> {
                    BigDecimal counted = sum.getValue().max(limit.negate()).min(limit);
                    return new Total(
                            sum.getKey(),
                            signed(sum.getValue()),
                            signed(counted),
                            counted.compareTo(sum.getValue()) != 0);
                })
                .toList();
    }

    private static String signed(BigDecimal points) {
        return (points.signum() > 0 ? "+" : "") + plain(points);
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
