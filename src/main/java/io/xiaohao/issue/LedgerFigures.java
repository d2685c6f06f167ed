package io.xiaohao.issue;

import io.xiaohao.issue.LedgerSummary.Figures;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.Programme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Counts the ledger: as of now from the kept numbers, as of a past day from the spans of its issues. */
@Component
class LedgerFigures {

    private static final String OTHERS = "其他";
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59, 999_000_000);

    private static final String OF_UNITS = " and (i.lead_unit in (:units) or i.handling_unit in (:units) or exists"
            + " (select 1 from issue_responsible_unit r where r.issue_id = i.id and r.unit_code in (:units)))";

    /** The light rule of {@link LightRule} in SQL, so that a million spans are counted where they lie. */
    private static final String LIGHT = "case when s.deadline is null or"
            + " s.status not in ('RECTIFYING', 'SUBMITTED', 'APPROVING') then 'NONE'"
            + " when s.serious_at <= case s.status when 'RECTIFYING' then :moment else s.submitted_at end then 'SERIOUS'"
            + " when s.overdue_at <= case s.status when 'RECTIFYING' then :moment else s.submitted_at end then 'RED'"
            + " when s.remind_at <= case s.status when 'RECTIFYING' then :moment else s.submitted_at end then 'YELLOW'"
            + " else 'GREEN' end";

    private static final String COUNTS = "select object_code, list_name, status, light, closed_before, count(*) as n,"
            + " sum(case when ever_overdue then 1 else 0 end) as overdue,"
            + " sum(case when ever_serious then 1 else 0 end) as serious from ("
            + "select i.object_code, i.list_name, s.status, i.closed_before, i.ever_overdue, i.ever_serious, " + LIGHT
            + " as light from issue_span s join issue i on i.id = s.issue_id"
            + " where i.programme = :programme and s.from_at <= :moment and s.to_at > :moment%s) as counted"
            + " group by object_code, list_name, status, light, closed_before";

    private final JdbcClient jdbc;
    private final Organization organization;
    private final IssueClock clock;
    private final LedgerCounts present;

    LedgerFigures(JdbcClient jdbc, Organization organization, IssueClock clock, LedgerCounts present) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.clock = clock;
        this.present = present;
    }

    LedgerSummary summary(Programme programme, LocalDate asOf, Set<String> onlyUnits) {
        LocalDate day = asOf == null || asOf.isAfter(clock.today()) ? clock.today() : asOf;
        List<Count> counts = counts(programme, day, onlyUnits);
        List<Figures> byObject = objects(programme, counts).entrySet().stream()
                .map(object -> figures(object.getKey(), object.getValue()))
                .toList();
        List<Figures> byList = grouped(counts, Count::list, lists(programme)).entrySet().stream()
                .map(list -> figures(list.getKey(), list.getValue()))
                .toList();
        return new LedgerSummary(programme.code(), day, figures("合计", counts), byObject, byList);
    }

    List<IssueTally> tally(Programme programme) {
        List<Count> counts = counts(programme, clock.today(), null);
        List<IssueTally> tallies = new ArrayList<>();
        objects(programme, counts).forEach((object, of) -> tallies.add(tally(object, of)));
        tallies.add(tally("合计", counts));
        return tallies;
    }

    private List<Count> counts(Programme programme, LocalDate day, Set<String> onlyUnits) {
        if (onlyUnits != null && onlyUnits.isEmpty()) {
            return List.of();
        }
        if (!day.isBefore(clock.today())) {
            return presentCounts(programme, onlyUnits);
        }
        StatementSpec statement = jdbc.sql(COUNTS.formatted(onlyUnits == null ? "" : OF_UNITS))
                .param("programme", programme.code())
                .param("moment", day.atTime(END_OF_DAY));
        if (onlyUnits != null) {
            statement = statement.param("units", onlyUnits);
        }
        return statement
                .query((row, index) -> new Count(
                        row.getString("object_code"),
                        row.getString("list_name"),
                        IssueStatus.valueOf(row.getString("status")),
                        Light.valueOf(row.getString("light")),
                        row.getBoolean("closed_before"),
                        row.getLong("n"),
                        row.getLong("overdue"),
                        row.getLong("serious")))
                .list();
    }

    private List<Count> presentCounts(Programme programme, Set<String> onlyUnits) {
        LocalDateTime now = clock.now();
        return present.of(programme.code(), onlyUnits).stream()
                .map(alike -> Count.of(alike, now))
                .toList();
    }

    private Map<String, List<Count>> objects(Programme programme, List<Count> counts) {
        List<String> names = programme.pack().objects().stream()
                .map(code -> organization.areaByCode(code).name())
                .toList();
        Map<String, List<Count>> byObject = grouped(counts, this::objectName, names);
        List<Count> others = byObject.remove(OTHERS);
        if (others != null) {
            byObject.put(OTHERS, others);
        }
        return byObject;
    }

    private String objectName(Count count) {
        return count.object() == null
                ? OTHERS
                : organization.areaByCode(count.object()).name();
    }

    private static List<String> lists(Programme programme) {
        return programme.pack().lists().stream().map(list -> list.name()).toList();
    }

    private static Map<String, List<Count>> grouped(
            List<Count> counts, Function<Count, String> name, Collection<String> known) {
        Map<String, List<Count>> groups = new LinkedHashMap<>();
        known.forEach(each -> groups.put(each, new ArrayList<>()));
        counts.forEach(count -> groups.computeIfAbsent(name.apply(count), unknown -> new ArrayList<>())
                .add(count));
        return groups;
    }

    private static Figures figures(String name, List<Count> counts) {
        Map<IssueStatus, Long> byStatus = new EnumMap<>(IssueStatus.class);
        Map<Light, Long> byLight = new EnumMap<>(Light.class);
        for (Count count : counts) {
            byStatus.merge(count.status(), count.number(), Long::sum);
            byLight.merge(count.light(), count.number(), Long::sum);
        }
        long closedBefore = counts.stream()
                .filter(count -> count.closedBefore() && count.status() == IssueStatus.CLOSED)
                .mapToLong(Count::number)
                .sum();
        return new Figures(name, total(counts), byStatus, byLight, rate(counts), closedBefore);
    }

    private static IssueTally tally(String object, List<Count> counts) {
        return new IssueTally(
                object,
                total(counts),
                in(counts, IssueStatus.CLOSED),
                counts.stream().mapToLong(Count::overdue).sum(),
                counts.stream().mapToLong(Count::serious).sum(),
                rate(counts));
    }

    /** 销号率: closed ÷ (all − rejected − merged), per cent with two decimals; shelved ones stay in the denominator. */
    private static BigDecimal rate(List<Count> counts) {
        long denominator = total(counts) - in(counts, IssueStatus.REJECTED) - in(counts, IssueStatus.MERGED);
        if (denominator == 0) {
            return null;
        }
        return BigDecimal.valueOf(in(counts, IssueStatus.CLOSED) * 100)
                .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
    }

    private static long total(List<Count> counts) {
        return counts.stream().mapToLong(Count::number).sum();
    }

    private static long in(List<Count> counts, IssueStatus status) {
        return counts.stream()
                .filter(count -> count.status() == status)
                .mapToLong(Count::number)
                .sum();
    }

    private record Count(
            String object,
            String list,
            IssueStatus status,
            Light light,
            boolean closedBefore,
            long number,
            long overdue,
            long serious) {

        static Count of(LedgerCounts.Alike alike, LocalDateTime now) {
            CountedAs as = alike.as();
            return new Count(
                    as.object(),
                    as.list(),
                    as.status(),
                    as.lightAt(now),
                    as.closedBefore(),
                    alike.number(),
                    as.everOverdue() ? alike.number() : 0,
                    as.everSerious() ? alike.number() : 0);
        }
    }
}
