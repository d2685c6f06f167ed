package io.xiaohao.bench;

import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.LedgerFocus;
import io.xiaohao.issue.LedgerQuery;
import io.xiaohao.issue.Light;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Unit;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger's first page, its rows and its limited count, at 100,000 issues and at 1,000,000: how long it takes, and
 * how much longer at the larger.
 */
final class LedgerBench {

    private static final int SMALL = 100_000;
    private static final int LARGE = 1_000_000;
    private static final int ROUNDS = 7;
    private static final int WARMING_UP = 2;
    private static final int PAGE = 20;
    private static final int MOST = 10_001;

    private final IssueLedger ledger;
    private final Map<String, LedgerQuery> queries = new LinkedHashMap<>();

    private LedgerBench(IssueLedger ledger, String programme, String unit) {
        this.ledger = ledger;
        queries.put("newest first", query(programme, Set.of(), null, null, null, null, null));
        queries.put("closed", query(programme, Set.of(IssueStatus.CLOSED), null, null, null, null, null));
        queries.put(
                "waiting for dispatch", query(programme, Set.of(IssueStatus.REGISTERED), null, null, null, null, null));
        queries.put("red", query(programme, Set.of(), null, Light.RED, null, null, null));
        queries.put("by deadline", query(programme, Set.of(), null, null, null, "deadline", null));
        queries.put("a unit's own", query(programme, Set.of(), null, null, Set.of(unit), null, null));
        queries.put(
                "a unit's open",
                query(programme, Set.of(IssueStatus.RECTIFYING), null, null, Set.of(unit), "deadline", null));
        queries.put(
                "slipped this week", query(programme, Set.of(), null, null, null, null, LedgerFocus.SLIPPED_THIS_WEEK));
        queries.put("text found often", text(programme, "垃圾"));
        queries.put("text found once", text(programme, "第77777处"));
    }

    /** Runs it on H2; prints milliseconds. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        try (BenchApplication product = BenchApplication.start()) {
            Programme programme = product.bean(Programmes.class).programme(ImportBench.PROGRAMME);
            List<String> units = product.bean(Organization.class).units(programme.government()).stream()
                    .map(Unit::code)
                    .toList();
            LedgerRows rows = new LedgerRows(
                    product.bean(JdbcClient.class), programme.pack().objects(), units);
            LedgerBench bench = new LedgerBench(product.bean(IssueLedger.class), programme.code(), units.get(3));
            rows.add(programme.government(), programme.code(), 1, SMALL);
            Map<String, double[]> small = bench.measured();
            rows.add(programme.government(), programme.code(), SMALL + 1, LARGE);
            Map<String, double[]> large = bench.measured();
            out.printf(
                    "%n%-22s %12s %12s %12s %12s %8s%n",
                    "ledger, ms", "100k median", "p95", "1M median", "p95", "ratio");
            small.forEach((name, times) -> out.printf(
                    "%-22s %12.1f %12.1f %12.1f %12.1f %8.2f%n",
                    name, times[0], times[1], large.get(name)[0], large.get(name)[1], large.get(name)[1] / times[1]));
        }
    }

    private Map<String, double[]> measured() {
        Map<String, double[]> measured = new LinkedHashMap<>();
        queries.forEach((name, query) -> measured.put(name, times(query)));
        return measured;
    }

    private double[] times(LedgerQuery query) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS + WARMING_UP; round++) {
            long began = System.nanoTime();
            ledger.page(query, 0, PAGE);
            ledger.count(query, MOST);
            if (round >= WARMING_UP) {
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        times.sort(null);
        return new double[] {times.get(ROUNDS / 2), times.get(ROUNDS - 1)};
    }

    private static LedgerQuery text(String programme, String words) {
        return new LedgerQuery(programme, Set.of(), Set.of(), null, null, null, words, null, null, null);
    }

    private static LedgerQuery query(
            String programme,
            Set<IssueStatus> statuses,
            String unit,
            Light light,
            Set<String> onlyUnits,
            String sort,
            LedgerFocus focus) {
        return new LedgerQuery(programme, statuses, Set.of(), unit, null, light, null, onlyUnits, sort, focus);
    }
}
