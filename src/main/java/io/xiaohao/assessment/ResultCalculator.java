package io.xiaohao.assessment;

import static io.xiaohao.assessment.PointsMath.between;
import static io.xiaohao.assessment.PointsMath.mean;
import static io.xiaohao.assessment.PointsMath.rounded;
import static io.xiaohao.assessment.PointsMath.share;
import static io.xiaohao.assessment.PointsMath.sum;

import io.xiaohao.assessment.RoundFacts.PartPoints;
import io.xiaohao.assessment.RoundFacts.Place;
import io.xiaohao.assessment.RoundFacts.SheetPoints;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Computes results of a round from facts alone (domain.md, "Scores, ranks, grades"), so that anybody can compute them
 * again. Rounded once, at the end: two decimals, half up. Points stay between 0 and the full mark.
 */
final class ResultCalculator {

    private final AssessmentRules rules;
    private final AssessmentPeriod.Kind kind;
    private final RoundFacts facts;
    private final Map<String, Map<String, BigDecimal>> points = new LinkedHashMap<>();

    ResultCalculator(AssessmentRules rules, AssessmentPeriod.Kind kind, RoundFacts facts) {
        this.rules = rules;
        this.kind = kind;
        this.facts = facts;
    }

    /** The groups' results, best first; whoever has nothing to be computed from is left out. */
    List<Result> calculate(List<Member> members) {
        List<Result> results = new ArrayList<>();
        Map<String, List<Member>> byGroup =
                members.stream().collect(Collectors.groupingBy(Member::group, LinkedHashMap::new, Collectors.toList()));
        for (AssessmentGroup group : rules.groups()) {
            results.addAll(ranked(group(group, byGroup.getOrDefault(group.code(), List.of()))));
        }
        return results;
    }

    private List<Result> group(AssessmentGroup group, List<Member> members) {
        List<Result> results = members.stream()
                .map(member -> computed(group, member).map(computed -> corrected(member, computed)))
                .flatMap(Optional::stream)
                .toList();
        points.put(
                group.code(),
                results.stream()
                        .collect(Collectors.toMap(result -> result.member().code(), Result::points)));
        return results;
    }

    private Optional<Computed> computed(AssessmentGroup group, Member member) {
        if (kind == AssessmentPeriod.Kind.YEAR) {
            return year(member);
        }
        return switch (group.points()) {
            case SHEETS -> sheets(group, member);
            case OF_OBJECT -> ofObjects(group, member);
            case MEAN_WITHIN -> meanWithin(group, member);
            case CONTRIBUTION -> withContribution(group, member);
        };
    }

    private Optional<Computed> sheets(AssessmentGroup group, Member member) {
        List<SheetPoints> sheets = facts.sheetsOf(member);
        if (sheets.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal mean = mean(sheets.stream().map(SheetPoints::points).toList());
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("sheets", sheets.stream().map(each -> number(each.points())).toList());
        String text = sheets.size() == 1
                ? "考评表得分" + number(mean)
                : "%d张考评表（%s）的平均分%s"
                        .formatted(
                                sheets.size(),
                                sheets.stream()
                                        .map(each -> number(each.points()))
                                        .collect(Collectors.joining("、")),
                                number(mean));
        Computed ofSheets = withCheckPoints(group, member, new Computed(mean, text, inputs));
        Computed combined = kind == AssessmentPeriod.Kind.MONTH ? ofSheets : withMonths(member, ofSheets);
        return Optional.of(lessRedIssues(member, combined));
    }

    private Computed withCheckPoints(AssessmentGroup group, Member member, Computed own) {
        Map<String, BigDecimal> known = points.getOrDefault(group.of(), Map.of());
        List<String> drawn = member.links().stream().filter(known::containsKey).toList();
        if (!rules.countsCheckPoints(group) || drawn.isEmpty()) {
            return own;
        }
        List<BigDecimal> theirs = drawn.stream().map(known::get).toList();
        BigDecimal mean = mean(theirs);
        BigDecimal share = share(rules.shares().checkPoints());
        BigDecimal value = mean.multiply(share).add(own.value().multiply(BigDecimal.ONE.subtract(share)));
        String text = "%s×%d%%＋抽中的%d个点位平均分%s×%d%%"
                .formatted(
                        own.text(),
                        100 - rules.shares().checkPoints(),
                        drawn.size(),
                        number(mean),
                        rules.shares().checkPoints());
        Map<String, Object> inputs = with(own.inputs(), "links", drawn);
        return new Computed(
                value,
                text,
                with(
                        inputs,
                        "points",
                        theirs.stream().map(ResultCalculator::number).toList()));
    }

    private Computed withMonths(Member member, Computed quarterly) {
        List<PartPoints> months = facts.partsOf(member);
        if (months.isEmpty() || rules.shares().month() == 0) {
            return quarterly;
        }
        BigDecimal mean = mean(months.stream().map(PartPoints::points).toList());
        BigDecimal share = share(rules.shares().month());
        BigDecimal value = mean.multiply(share).add(quarterly.value().multiply(BigDecimal.ONE.subtract(share)));
        String text = "月度平均分%s×%d%%＋本期（%s）×%d%%"
                .formatted(
                        number(mean),
                        rules.shares().month(),
                        quarterly.text(),
                        100 - rules.shares().month());
        return new Computed(value, text, with(quarterly.inputs(), "parts", named(months)));
    }

    private Computed lessRedIssues(Member member, Computed computed) {
        List<String> red = facts.redIssues().getOrDefault(member.code(), List.of());
        if (red.isEmpty() || rules.redIssueDeduction().signum() == 0) {
            return computed;
        }
        BigDecimal lost = rules.redIssueDeduction().multiply(BigDecimal.valueOf(red.size()));
        String text = "%s－红灯问题%d件×%s（%s）"
                .formatted(computed.text(), red.size(), number(rules.redIssueDeduction()), String.join("、", red));
        return new Computed(computed.value().subtract(lost), text, with(computed.inputs(), "redIssues", red));
    }

    private Optional<Computed> ofObjects(AssessmentGroup group, Member member) {
        List<BigDecimal> objects = pointsOf(group.of(), member.links());
        if (objects.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal mean = mean(objects);
        String text = objects.size() == 1
                ? "所联系对象得分" + number(mean)
                : "所联系的%d个对象的平均分%s".formatted(objects.size(), number(mean));
        return Optional.of(new Computed(mean, text, links(member, objects)));
    }

    private Optional<Computed> meanWithin(AssessmentGroup group, Member member) {
        Map<String, BigDecimal> known = points.getOrDefault(group.of(), Map.of());
        List<String> scored = member.links().stream().filter(known::containsKey).toList();
        if (scored.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal weights = sum(scored.stream().map(this::households).toList());
        BigDecimal weighted = sum(scored.stream()
                .map(code -> known.get(code).multiply(households(code)))
                .toList());
        BigDecimal mean = weighted.divide(weights, PointsMath.EXACT);
        String weighing = scored.stream().anyMatch(rules.households()::containsKey) ? "按户数加权的" : "";
        String text = "辖区%d个社区（村）%s平均分%s".formatted(scored.size(), weighing, number(mean));
        return Optional.of(new Computed(
                mean, text, links(member, scored.stream().map(known::get).toList())));
    }

    private Optional<Computed> withContribution(AssessmentGroup group, Member member) {
        BigDecimal own = facts.contributions().get(member.code());
        List<BigDecimal> objects = pointsOf(group.of(), member.links());
        if (own == null || objects.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal mean = mean(objects);
        BigDecimal share = share(rules.shares().contribution());
        BigDecimal value = own.multiply(share).add(mean.multiply(BigDecimal.ONE.subtract(share)));
        String text = "社区得分%s×%d%%＋联建评价%s×%d%%"
                .formatted(
                        number(mean),
                        100 - rules.shares().contribution(),
                        number(own),
                        rules.shares().contribution());
        return Optional.of(new Computed(value, text, with(links(member, objects), "contribution", number(own))));
    }

    private Optional<Computed> year(Member member) {
        List<PartPoints> parts = facts.partsOf(member);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal mean = mean(parts.stream().map(PartPoints::points).toList());
        List<BigDecimal> adjustments = facts.adjustments().getOrDefault(member.code(), List.of());
        BigDecimal adjusted = between(sum(adjustments), rules.adjustmentLimit().negate(), rules.adjustmentLimit());
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("parts", named(parts));
        String text = "%d期平均分%s".formatted(parts.size(), number(mean));
        if (!adjustments.isEmpty()) {
            inputs.put(
                    "adjustments",
                    adjustments.stream().map(ResultCalculator::number).toList());
            text += "，加减分%s（上下限%s分）".formatted(number(adjusted), number(rules.adjustmentLimit()));
        }
        return Optional.of(new Computed(mean.add(adjusted), text, inputs));
    }

    private Result corrected(Member member, Computed computed) {
        BigDecimal correction = facts.corrections().get(new Place(member.group(), member.code()));
        BigDecimal value =
                rounded(between(correction == null ? computed.value() : correction, BigDecimal.ZERO, rules.fullMark()));
        String sum = number(rounded(computed.value()));
        String text = computed.text().endsWith(sum) ? computed.text() : computed.text() + "＝" + sum;
        if (correction != null) {
            text += "；经复核更正为" + number(value);
        } else if (value.compareTo(rounded(computed.value())) != 0) {
            text += "；得分在0至满分之间，计" + number(value);
        }
        return new Result(member, value, 0, null, text, computed.inputs());
    }

    /** Competition ranking: 1, 2, 2, 4. */
    private static List<Result> ranked(List<Result> results) {
        List<Result> sorted = results.stream()
                .sorted(Comparator.comparing(Result::points).reversed().thenComparing(result -> result.member()
                        .position()))
                .toList();
        List<Result> ranked = new ArrayList<>();
        for (Result result : sorted) {
            boolean tied =
                    !ranked.isEmpty() && ranked.get(ranked.size() - 1).points().compareTo(result.points()) == 0;
            ranked.add(result.ranked(tied ? ranked.get(ranked.size() - 1).rank() : ranked.size() + 1));
        }
        return ranked;
    }

    private List<BigDecimal> pointsOf(String group, List<String> codes) {
        Map<String, BigDecimal> known = points.getOrDefault(group, Map.of());
        return codes.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private BigDecimal households(String code) {
        return rules.households().getOrDefault(code, BigDecimal.ONE);
    }

    private static Map<String, Object> links(Member member, List<BigDecimal> objects) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("links", member.links());
        inputs.put("points", objects.stream().map(ResultCalculator::number).toList());
        return inputs;
    }

    private static Map<String, Object> with(Map<String, Object> inputs, String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(inputs);
        more.put(key, value);
        return more;
    }

    private static Map<String, String> named(List<PartPoints> parts) {
        return parts.stream()
                .collect(Collectors.toMap(
                        part -> part.period().code(),
                        part -> number(part.points()),
                        (one, other) -> other,
                        LinkedHashMap::new));
    }

    /** As it is read: at most two decimals are shown, none where there are none. */
    static String number(BigDecimal value) {
        BigDecimal stripped = rounded(value).stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** Points before rounding, with how they came about. */
    private record Computed(BigDecimal value, String text, Map<String, Object> inputs) {}
}
