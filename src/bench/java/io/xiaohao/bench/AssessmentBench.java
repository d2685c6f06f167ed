package io.xiaohao.bench;

import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.Publishing;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A year's assessments computed: a thousand objects, twelve months, five sheets each; every result frozen with its formula
 * and inputs, beside one SQL aggregate that inserts the mean of the same sheets.
 */
final class AssessmentBench {

    private static final String PROGRAMME = ImportBench.PROGRAMME;
    private static final String GOVERNMENT = "wencheng";
    private static final String GROUP = "villages";
    private static final String COMPUTED = "sheets computed, ranked and frozen with formula and inputs";
    private static final String AGGREGATE = "one INSERT … SELECT … GROUP BY over the same sheets";

    private static final int OBJECTS = 1_000;
    private static final int MONTHS = 12;
    private static final int SHEETS = 5;
    private static final int ALL = OBJECTS * MONTHS * SHEETS;
    private static final int BATCH = 1_000;
    private static final int FLOOR_ROWS = 200_000;
    private static final Timestamp LONG_AGO = Timestamp.valueOf(LocalDateTime.of(2015, 1, 20, 9, 0));

    private final BenchApplication product;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Publishing publishing;

    private AssessmentBench(BenchApplication product) {
        this.product = product;
        this.jdbc = product.bean(JdbcTemplate.class);
        this.transactions = new TransactionTemplate(product.bean(PlatformTransactionManager.class));
        this.publishing = product.bean(Publishing.class);
    }

    /** Runs it; prints its table, and what a year costs in statements. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        try (BenchApplication product = BenchApplication.start()) {
            AssessmentBench bench = new AssessmentBench(product);
            bench.fill();
            BenchReport report = bench.compare();
            report.print(out);
            out.println(report.write(Path.of("target", "bench")));
            bench.printStatements(out);
        }
    }

    private BenchReport compare() {
        RawRows floor = new RawRows(product);
        return new Bench("assessment", new Contender("raw rows", FLOOR_ROWS, floor::insert))
                .with(new Contender(COMPUTED, ALL, sheets -> compute()))
                .with(new Contender(AGGREGATE, ALL, sheets -> aggregate()))
                .telling(COMPUTED, AGGREGATE)
                .run();
    }

    private void compute() {
        for (AssessmentPeriod month : months()) {
            forget(month);
            transactions.executeWithoutResult(status -> publishing.draft(PROGRAMME, month));
        }
    }

    private void forget(AssessmentPeriod month) {
        jdbc.update("delete from assessment_result where programme = ? and period = ?", PROGRAMME, month.code());
        jdbc.update("delete from assessment_computation where programme = ? and period = ?", PROGRAMME, month.code());
        jdbc.update(
                "update assessment_round set drafted_at = null, checking_until = null where programme = ? and period = ?",
                PROGRAMME,
                month.code());
    }

    private void aggregate() {
        jdbc.execute("truncate table bench_mean");
        jdbc.update(
                "insert into bench_mean (period, object_code, points) select period, object_code, avg(points)"
                        + " from assessment_sheet where programme = ? group by period, object_code",
                PROGRAMME);
    }

    private void fill() {
        jdbc.execute("create table bench_mean (period varchar(10), object_code varchar(60), points decimal(9, 2),"
                + " primary key (period, object_code))");
        Random random = new Random(OBJECTS);
        for (AssessmentPeriod month : months()) {
            jdbc.update(
                    "insert into assessment_round (programme, period, government, opened_at, compute_at)"
                            + " values (?, ?, ?, ?, ?)",
                    PROGRAMME,
                    month.code(),
                    GOVERNMENT,
                    LONG_AGO,
                    LONG_AGO);
            members(month);
            sheets(month, random);
        }
    }

    private void members(AssessmentPeriod month) {
        List<Object[]> rows = new ArrayList<>();
        for (int object = 0; object < OBJECTS; object++) {
            rows.add(new Object[] {
                PROGRAMME, month.code(), GROUP, code(object), "村" + object, false, object + 1, "", SHEETS, "bench"
            });
        }
        insert(
                "insert into assessment_member (programme, period, group_code, object_code, object_name, is_unit,"
                        + " position, links, sheets, standard_version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private void sheets(AssessmentPeriod month, Random random) {
        List<Object[]> rows = new ArrayList<>();
        for (int object = 0; object < OBJECTS; object++) {
            for (int sheet = 1; sheet <= SHEETS; sheet++) {
                rows.add(new Object[] {
                    PROGRAMME,
                    month.code(),
                    code(object),
                    sheet,
                    "村" + object,
                    random.nextInt(6_000, 10_000) / 100.0,
                    "[]",
                    "bench",
                    "supervisor" + sheet,
                    LONG_AGO
                });
            }
        }
        insert(
                "insert into assessment_sheet (programme, period, object_code, number, object_name, points, scores,"
                        + " standard_version, scored_by, scored_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private void insert(String sql, List<Object[]> rows) {
        for (int first = 0; first < rows.size(); first += BATCH) {
            List<Object[]> batch = rows.subList(first, Math.min(rows.size(), first + BATCH));
            transactions.executeWithoutResult(status -> jdbc.batchUpdate(sql, batch));
        }
    }

    private void printStatements(PrintStream out) {
        product.statements().during(this::compute);
        out.printf("%nStatements for %d sheets of %d months computed:%n", ALL, MONTHS);
        product.statements().print(out, MONTHS);
    }

    private static List<AssessmentPeriod> months() {
        return AssessmentPeriod.of("2015").within(AssessmentPeriod.Kind.MONTH);
    }

    private static String code(int object) {
        return "bench-" + object;
    }
}
