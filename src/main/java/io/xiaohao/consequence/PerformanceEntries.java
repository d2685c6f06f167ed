package io.xiaohao.consequence;

import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.AssessmentPeriod.Kind;
import io.xiaohao.organization.Area;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Responsibility;
import io.xiaohao.programme.Origin;
import io.xiaohao.programme.Programme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The linked work counts in the units' annual performance (wencheng-2015): once the last month's ranking is published, one
 * entry for each linked unit, with the mean of its villages' points over the year. All are confirmed in one.
 */
@Component
class PerformanceEntries {

    private static final String KIND = "PERFORMANCE_ENTRY";
    private static final String MATTER = "挂钩帮扶单位";

    private final ConsequencePacks packs;
    private final ConsequenceKinds kinds;
    private final ConsequenceResults results;
    private final Consequences consequences;
    private final ConsequenceProposals proposals;
    private final AffectedObjects objects;
    private final DecidingOffices offices;
    private final Organization organization;

    PerformanceEntries(
            ConsequencePacks packs,
            ConsequenceKinds kinds,
            ConsequenceResults results,
            Consequences consequences,
            ConsequenceProposals proposals,
            AffectedObjects objects,
            DecidingOffices offices,
            Organization organization) {
        this.packs = packs;
        this.kinds = kinds;
        this.results = results;
        this.consequences = consequences;
        this.proposals = proposals;
        this.objects = objects;
        this.offices = offices;
        this.organization = organization;
    }

    /** Proposes the entries where the period is the programme's last month; nothing otherwise. */
    void follow(Programme programme, AssessmentPeriod period) {
        String group = packs.rules(programme.code()).performanceAfter();
        if (group == null || !isLast(programme, period)) {
            return;
        }
        String year = String.valueOf(period.year());
        if (!consequences.ofKind(programme.code(), KIND, year).isEmpty()) {
            return;
        }
        ConsequenceKind kind = kinds.kind(programme.code(), KIND);
        List<ConsequenceBasis> entries = linkedVillages(programme).entrySet().stream()
                .map(linked -> entry(programme, kind, group, year, linked))
                .toList();
        proposals.propose(programme.government(), programme.code(), ConsequenceOrigin.PERFORMANCE, entries);
    }

    private ConsequenceBasis entry(
            Programme programme,
            ConsequenceKind kind,
            String group,
            String year,
            Map.Entry<String, Set<String>> linked) {
        String unit = organization.unitByCode(linked.getKey()).name();
        AffectedObject object = objects.of(programme, unit);
        AssessmentPeriod whole = AssessmentPeriod.of(year);
        Span span = kind.term().of(whole, LocalDate.of(whole.year(), 1, 1));
        return new ConsequenceBasis(
                unit,
                object.unitCode(),
                year,
                group,
                kind.code(),
                kind.label(),
                kind.hook(),
                offices.office(programme, kind.office(), object),
                kind.term(),
                Origin.DOCUMENT,
                kind.origin(),
                span.from(),
                span.to(),
                ground(programme, group, year, linked.getValue()),
                year + "/" + MATTER);
    }

    private String ground(Programme programme, String group, String year, Set<String> villages) {
        List<BigDecimal> points = villages.stream()
                .flatMap(village -> results.published(programme.code(), village).stream())
                .filter(line -> line.group().equals(group)
                        && line.points() != null
                        && String.valueOf(line.period().year()).equals(year))
                .map(ResultLine::points)
                .toList();
        String names = String.join("、", villages);
        if (points.isEmpty()) {
            return "%s年联系%s，没有月度考评结果".formatted(year, names);
        }
        BigDecimal mean = points.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(points.size()), 2, RoundingMode.HALF_UP);
        return "%s年联系%s，月度考评平均%s分（共%d次）".formatted(year, names, mean.toPlainString(), points.size());
    }

    /** By the unit's code, the names of the villages it is linked to, in the pack's order. */
    private Map<String, Set<String>> linkedVillages(Programme programme) {
        Map<String, Set<String>> linked = new LinkedHashMap<>();
        for (String code : programme.pack().objects()) {
            Area area = organization.areaByCode(code);
            for (Responsibility each : organization.responsibilities(programme.code(), code)) {
                Stream.concat(each.leadUnits().stream(), each.responsibleUnits().stream())
                        .forEach(unit -> linked.computeIfAbsent(unit, key -> new LinkedHashSet<>())
                                .add(area.name()));
            }
        }
        return linked;
    }

    private static boolean isLast(Programme programme, AssessmentPeriod period) {
        return period.kind() == Kind.MONTH
                && programme.to() != null
                && period.lastMonth().equals(YearMonth.from(programme.to()));
    }
}
