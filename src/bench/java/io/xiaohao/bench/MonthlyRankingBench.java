package io.xiaohao.bench;

import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.Publishing;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A month's ranking of a thousand villages where the programme has a million issues: which of them were red in the month,
 * sheets, points, ranks, all frozen; beside one SQL statement that only counts the red ones. H2 only.
 */
final class MonthlyRankingBench {

    private static final String PROGRAMME = ImportBench.PROGRAMME;
    private static final AssessmentPeriod MONTH = AssessmentPeriod.of("2015-06");
    private static final String RANKED = "a month over 1,000,000 issues computed, ranked and frozen";
    private static final String AGGREGATE = "one INSERT … SELECT … GROUP BY over the same issues";
    private static final double HALF_AS_FAST = 0.5;

    private static final int ISSUES = 1_000_000;
    private static final int CHUNK = 50_000;
    private static final int FLOOR_ROWS = 200_000;
    private static final Timestamp OPENED = Timestamp.valueOf(LocalDateTime.of(2015, 6, 22, 9, 0));

    /** A year of issues, one every half a minute; one in ten is closed late and is red for ten days. */
    private static final String ADD_ISSUES = """
            insert into issue (id, version, government, number, programme, area_code, object_code, category, kind,
                severity, description, list_name, superior_list, discovered_on, discovered_by, registered_at,
                lead_unit, handling_unit, status, round, deadline, remind_at, overdue_at, serious_at, reminded,
                overdue_noted, serious_noted, ever_overdue, ever_serious, assigned_at, turn_started_at, submitted_at,
                return_count, closed_at, closed_before, parts)
            select 100000000 + x, 0, 'wencheng', 'B-' || x, :programme, area, area, '市容环境', 'LIMITED', 'GENERAL',
                '背街小巷垃圾积存', '日常督查', false, cast(began as date), 'headquarters', began, 'wencheng-jiwei',
                'wencheng-jiwei', 'CLOSED', 1, cast(dateadd(day, 9, began) as date), dateadd(day, 7, began),
                dateadd(day, 10, began), dateadd(day, 13, began), false, false, false, false, false, began, began,
                ended, 0, ended, false, 0
            from (select x, 'bench-' || mod(x, 1000) as area, began,
                    dateadd(day, case when mod(x, 10) = 0 then 20 else 8 end, began) as ended
                from (select x, dateadd(second, x * 31, timestamp '2015-01-01 00:00:00') as began
                    from system_range(:first, :last)))
            """;

    private static final String ADD_SPANS = """
            insert into issue_span (id, issue_id, from_at, to_at, status, round, deadline, remind_at, overdue_at,
                serious_at, submitted_at)
            select id * 2 + later, id, case later when 0 then registered_at else closed_at end,
                case later when 0 then closed_at else timestamp '9999-12-31 00:00:00' end,
                case later when 0 then 'RECTIFYING' else 'CLOSED' end, 1, deadline, remind_at, overdue_at, serious_at,
                case later when 1 then closed_at end
            from issue, (select x as later from system_range(0, 1)) where id between 100000000 + :first and 100000000 + :last
            """;

    private static final String COUNT_RED = """
            insert into bench_red (object_code, red)
            select i.object_code, count(distinct i.id) from issue_span s join issue i on i.id = s.issue_id
            where i.programme = ? and i.object_code is not null and s.from_at < ? and s.to_at > ?
                and s.deadline is not null
                and ((s.status = 'RECTIFYING' and s.overdue_at < ? and s.overdue_at < s.to_at)
                    or (s.status in ('SUBMITTED', 'APPROVING') and s.overdue_at <= s.submitted_at))
            group by i.object_code
            """;

    private final BenchApplication product;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final BenchVillages villages;

    private MonthlyRankingBench(BenchApplication product) {
        this.product = product;
        this.jdbc = product.bean(JdbcTemplate.class);
        this.transactions = new TransactionTemplate(product.bean(PlatformTransactionManager.class));
        this.villages = new BenchVillages(product);
    }

    /** Runs it; prints its table. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        try (BenchApplication product = BenchApplication.start()) {
            MonthlyRankingBench bench = new MonthlyRankingBench(product);
            bench.fill();
            BenchReport report = bench.compare();
            report.print(out);
            out.println(report.write(Path.of("target", "bench")));
        }
    }

    private BenchReport compare() {
        RawRows floor = new RawRows(product);
        return new Bench("monthly-ranking", new Contender("raw rows", FLOOR_ROWS, floor::insert))
                .with(new Contender(RANKED, ISSUES, issues -> rank()))
                .with(new Contender(AGGREGATE, ISSUES, issues -> count()))
                .aiming(RANKED, AGGREGATE, HALF_AS_FAST)
                .run();
    }

    private void rank() {
        touch();
        villages.forget(PROGRAMME, MONTH.code());
        transactions.executeWithoutResult(
                status -> product.bean(Publishing.class).draft(PROGRAMME, MONTH));
    }

    private void count() {
        Timestamp from = Timestamp.valueOf(MONTH.firstDay().atStartOfDay());
        Timestamp until = Timestamp.valueOf(MONTH.next().firstDay().atStartOfDay());
        touch();
        jdbc.execute("truncate table bench_red");
        jdbc.update(COUNT_RED, PROGRAMME, until, from, until);
    }

    /** H2 answers a statement from memory where nothing has changed since: something has. */
    private void touch() {
        jdbc.update("update issue_span set round = round where id = (select max(id) from issue_span)");
    }

    private void fill() {
        jdbc.execute("create table bench_red (object_code varchar(60) primary key, red integer)");
        for (int first = 1; first <= ISSUES; first += CHUNK) {
            add(ADD_ISSUES, first);
            add(ADD_SPANS, first);
        }
        jdbc.execute("analyze");
        villages.open(PROGRAMME, MONTH.code(), 1, OPENED);
        List<Object[]> sheets = new ArrayList<>();
        IntStream.range(0, BenchVillages.COUNT)
                .forEach(at -> sheets.add(new Object[] {
                    PROGRAMME,
                    MONTH.code(),
                    BenchVillages.code(at),
                    1,
                    BenchVillages.name(at),
                    60 + at % 400 / 10.0,
                    "[]",
                    BenchVillages.STANDARD,
                    "supervisor",
                    OPENED
                }));
        villages.insert(BenchVillages.insertSheet(), sheets);
    }

    private void add(String sql, int first) {
        String filled = sql.replace(":programme", "'" + PROGRAMME + "'")
                .replace(":first", String.valueOf(first))
                .replace(":last", String.valueOf(first + CHUNK - 1));
        transactions.executeWithoutResult(status -> jdbc.update(filled));
    }
}
