package io.xiaohao.assessment;

import io.xiaohao.assessment.RoundFacts.PartPoints;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The published results that a longer period combines. An object that was not drawn in a month, while check points in it
 * were, has the mean of these points for that month ※, so that every point drawn counts for its object.
 */
@Component
class MonthParts {

    private final PublishedRankings rankings;

    MonthParts(PublishedRankings rankings) {
        this.rankings = rankings;
    }

    /** Group code → object code → its results of the periods, in their order. */
    Map<String, Map<String, List<PartPoints>>> of(
            String programme, AssessmentRules rules, List<Member> assessed, List<AssessmentPeriod> periods) {
        Map<String, Map<String, List<PartPoints>>> parts = new HashMap<>();
        List<String> groups = assessed.stream().map(Member::group).distinct().toList();
        for (String group : groups) {
            Map<String, List<PartPoints>> ofGroup = parts.computeIfAbsent(group, first -> new HashMap<>());
            List<Member> countingPoints =
                    rules.group(group).filter(rules::countsCheckPoints).isEmpty()
                            ? List.of()
                            : assessed.stream()
                                    .filter(member -> member.group().equals(group))
                                    .toList();
            for (AssessmentPeriod period : periods) {
                Map<String, BigDecimal> known = points(programme, group, period);
                known.forEach((code, points) -> add(ofGroup, code, period, points));
                countingPoints.stream()
                        .filter(member -> !known.containsKey(member.code()))
                        .forEach(member -> ofCheckPoints(programme, rules, member, period)
                                .ifPresent(points -> add(ofGroup, member.code(), period, points)));
            }
        }
        return parts;
    }

    private Optional<BigDecimal> ofCheckPoints(
            String programme, AssessmentRules rules, Member member, AssessmentPeriod period) {
        String groupOfPoints = rules.group(member.group()).orElseThrow().of();
        Map<String, BigDecimal> known = points(programme, groupOfPoints, period);
        List<BigDecimal> drawn =
                member.links().stream().map(known::get).filter(Objects::nonNull).toList();
        return drawn.isEmpty() ? Optional.empty() : Optional.of(PointsMath.mean(drawn));
    }

    private Map<String, BigDecimal> points(String programme, String group, AssessmentPeriod period) {
        Map<String, BigDecimal> points = new HashMap<>();
        rankings.standing(programme, group, period)
                .ifPresent(ranking -> ranking.ranks().forEach(ranked -> points.put(ranked.code(), ranked.points())));
        return points;
    }

    private static void add(
            Map<String, List<PartPoints>> parts, String code, AssessmentPeriod period, BigDecimal points) {
        parts.computeIfAbsent(code, first -> new ArrayList<>()).add(new PartPoints(period, points));
    }
}
