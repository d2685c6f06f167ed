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
    private static final String COMPUTED = "sheets computed, ranked and frozen with formula and inputs";
    private static final String AGGREGATE = "one INSERT … SELECT … GROUP BY over the same sheets";

    private static final int MONTHS = 12;
    private static final int SHEETS = 5;
    private static final int ALL = BenchVillages.COUNT * MONTHS * SHEETS;
    private static final int FLOOR_ROWS = 200_000;
    private static final Timestamp LONG_AGO = Timestamp.valueOf(LocalDateTime.of(2015, 1, 20, 9, 0));

    private final BenchApplication product;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Publishing publishing;
    private final BenchVillages villages;

    private AssessmentBench(BenchApplication product) {
        this.product = product;
        this.jdbc = product.bean(JdbcTemplate.class);
        this.transactions = new TransactionTemplate(product.bean(PlatformTransactionManager.class));
        this.publishing = product.bean(Publishing.class);
        this.villages = new BenchVillages(product);
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
            villages.forget(PROGRAMME, month.code());
            transactions.executeWithoutResult(status -> publishing.draft(PROGRAMME, month));
        }
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
        Random random = new Random(BenchVillages.COUNT);
        for (AssessmentPeriod month : months()) {
            villages.open(PROGRAMME, month.code(), SHEETS, LONG_AGO);
            sheets(month, random);
        }
    }

    private void sheets(AssessmentPeriod month, Random random) {
        List<Object[]> rows = new ArrayList<>();
        for (int village = 0; village < BenchVillages.COUNT; village++) {
            for (int sheet = 1; sheet <= SHEETS; sheet++) {
                rows.add(new Object[] {
                    PROGRAMME,
                    month.code(),
                    BenchVillages.code(village),
                    sheet,
                    BenchVillages.name(village),
                    random.nextInt(6_000, 10_000) / 100.0,
                    "[]",
                    BenchVillages.STANDARD,
                    "supervisor" + sheet,
                    LONG_AGO
                });
            }
        }
        villages.insert(BenchVillages.insertSheet(), rows);
    }

    private void printStatements(PrintStream out) {
        product.statements().during(this::compute);
        out.printf("%nStatements for %d sheets of %d months computed:%n", ALL, MONTHS);
        product.statements().print(out, MONTHS);
    }

    private static List<AssessmentPeriod> months() {
        return AssessmentPeriod.of("2015").within(AssessmentPeriod.Kind.MONTH);
    }
}
