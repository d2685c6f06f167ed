package io.xiaohao.assessment;

import io.xiaohao.assessment.AssessmentPeriod.Kind;
import io.xiaohao.assessment.RoundFacts.PartPoints;
import io.xiaohao.issue.RedIssues;
import io.xiaohao.programme.DecisionTables;
import io.xiaohao.programme.Draw;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what a round's results follow from, computes, grades and keeps them. */
@Component
class RoundComputation {

    private static final String GRADES = "assessment-grades";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final AssessmentPacks packs;
    private final RoundMembers members;
    private final ScoreSheets sheets;
    private final Claims claims;
    private final Adjustments adjustments;
    private final Computations computations;
    private final MonthParts monthParts;
    private final RedIssues redIssues;
    private final DecisionTables decisionTables;
    private final AssessmentClock clock;
    private final Statements statements;

    RoundComputation(
            AssessmentPacks packs,
            RoundMembers members,
            ScoreSheets sheets,
            Claims claims,
            Adjustments adjustments,
            Computations computations,
            MonthParts monthParts,
            RedIssues redIssues,
            DecisionTables decisionTables,
            AssessmentClock clock,
            Statements statements) {
        this.packs = packs;
        this.members = members;
        this.sheets = sheets;
        this.claims = claims;
        this.adjustments = adjustments;
        this.computations = computations;
        this.monthParts = monthParts;
        this.redIssues = redIssues;
        this.decisionTables = decisionTables;
        this.clock = clock;
        this.statements = statements;
    }

    /** Computes the round from what is on record now and keeps it; the computation's number. */
    int compute(AssessmentRound round, String reason) {
        AssessmentRules rules = packs.rules(round.programme());
        List<Member> assessed = members.of(round.programme(), round.period());
        List<Result> results =
                new ResultCalculator(rules, round.period().kind(), facts(round, rules, assessed)).calculate(assessed);
        boolean graded = rules.round(round.period().kind())
                .map(AssessmentRules.RoundRule::graded)
                .orElse(false);
        return computations.add(
                round,
                clock.now(),
                Draw.hash(rules.toString()),
                reason,
                graded ? graded(round, rules, results) : results);
    }

    private RoundFacts facts(AssessmentRound round, AssessmentRules rules, List<Member> assessed) {
        return new RoundFacts(
                sheets.points(round.programme(), round.period()),
                red(round),
                statements.counted(round),
                parts(round, rules, assessed),
                adjustments.points(round.programme(), round.period()),
                claims.corrections(round));
    }

    private Map<String, List<String>> red(AssessmentRound round) {
        return round.period().kind() == Kind.MONTH
                ? redIssues.between(
                        round.programme(),
                        round.period().firstDay().atStartOfDay(),
                        round.period().lastDay().plusDays(1).atStartOfDay())
                : Map.of();
    }

    private Map<String, Map<String, List<PartPoints>>> parts(
            AssessmentRound round, AssessmentRules rules, List<Member> assessed) {
        List<AssessmentPeriod> periods =
                switch (round.period().kind()) {
                    case MONTH -> List.of();
                    case QUARTER, HALF_YEAR -> round.period().within(Kind.MONTH);
                    case YEAR -> longerParts(round, rules);
                };
        return monthParts.of(round.programme(), rules, assessed, periods);
    }

    private static List<AssessmentPeriod> longerParts(AssessmentRound round, AssessmentRules rules) {
        List<AssessmentPeriod> periods = new ArrayList<>();
        for (Kind kind : List.of(Kind.QUARTER, Kind.HALF_YEAR)) {
            rules.round(kind).ifPresent(rule -> periods.addAll(round.period().within(kind)));
        }
        return periods;
    }

    /** In the first 30 % is who has less than that share of the group ahead of it (sheqi-2022). */
    private List<Result> graded(AssessmentRound round, AssessmentRules rules, List<Result> results) {
        Map<String, List<Result>> byGroup = results.stream()
                .collect(Collectors.groupingBy(result -> result.member().group()));
        return results.stream()
                .map(result -> result.graded(
                        grade(round, rules, result, byGroup.get(result.member().group()))))
                .toList();
    }

    private Grade grade(AssessmentRound round, AssessmentRules rules, Result result, List<Result> group) {
        BigDecimal percent = result.points().multiply(HUNDRED).divide(rules.fullMark(), 4, RoundingMode.HALF_UP);
        BigDecimal ahead = BigDecimal.valueOf(result.rank() - 1L)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(group.size()), 4, RoundingMode.HALF_UP);
        boolean last = group.stream().noneMatch(other -> other.rank() > result.rank());
        Object grade = decisionTables
                .decide(
                        round.programme(),
                        GRADES,
                        Map.of(
                                "percent", percent.doubleValue(),
                                "aheadPercent", ahead.doubleValue(),
                                "last", last))
                .get("grade");
        return Grade.valueOf((String) grade);
    }
}
