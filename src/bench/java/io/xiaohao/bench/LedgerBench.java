package io.xiaohao.bench;

import io.xiaohao.issue.CountsForBench;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Unit;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The ledger's first page and the first page of each role, at 100,000 issues and at 1,000,000 over the same year: how long
 * a request takes from end to end, and how much longer at the larger.
 */
final class LedgerBench {

    private static final int SMALL = 100_000;
    private static final int LARGE = 1_000_000;
    private static final int ROUNDS = 20;
    private static final int P95 = 18;
    private static final int WARMING_UP = 10;
    private static final int FLOOR_ROWS = 5_000;
    /** What takes longer is asked three times only, its greatest being told. */
    private static final double LONG = 2_000;

    private static final double GREATEST_DRIFT = 0.10;
    private static final String FLOOR = "raw rows (the floor)";

    private final Map<String, Request> requests = new LinkedHashMap<>();
    private final PageClient client;
    private final RawRows floor;

    private LedgerBench(BenchApplication product, String programme, String area, String unit) {
        this.client = new PageClient(product.port());
        this.floor = new RawRows(product);
        String ledger = "/issues?programme=" + programme;
        ledger("newest first", ledger);
        ledger("page 250", ledger + "&page=250");
        ledger("closed", ledger + "&status=CLOSED");
        ledger("not closed", ledger + "&status=REGISTERED,RECTIFYING,SUBMITTED,APPROVING,SHELVED");
        ledger("waiting for dispatch", ledger + "&status=REGISTERED");
        ledger("red", ledger + "&light=RED");
        ledger("yellow", ledger + "&light=YELLOW");
        ledger("green", ledger + "&light=GREEN");
        ledger("seriously overdue", ledger + "&light=SERIOUS");
        ledger("due today", ledger + "&focus=DUE_TODAY");
        ledger("slipped this week", ledger + "&focus=SLIPPED_THIS_WEEK");
        ledger("verification late", ledger + "&focus=VERIFICATION_LATE");
        ledger("one object", ledger + "&object=" + area);
        ledger("one object, not closed, by deadline", ledger + "&object=" + area + "&status=RECTIFYING&sort=deadline");
        ledger("one list", ledger + "&list=12345");
        ledger("one unit", ledger + "&unit=" + unit);
        ledger("one unit, red", ledger + "&unit=" + unit + "&light=RED");
        ledger("by deadline", ledger + "&sort=deadline,asc");
        ledger("rectifying by deadline", ledger + "&status=RECTIFYING&sort=deadline,asc");
        ledger("by number", ledger + "&sort=number,asc");
        ledger("closed last first", ledger + "&sort=closedAt,desc");
        ledger("words found often", ledger + "&q=" + encoded("垃圾"));
        ledger("words found once", ledger + "&q=" + encoded("第77777处"));
        requests.put("a unit: its ledger", new Request(unit, ledger));
        requests.put("a unit: its open ones", new Request(unit, ledger + "&status=RECTIFYING&sort=deadline"));
        requests.put(
                "program: closed, exact total",
                new Request("headquarters", "/api/programmes/" + programme + "/issues?status=CLOSED"));
        requests.put("program: summary", new Request("headquarters", "/api/programmes/" + programme + "/summary"));
        for (String role : List.of("leader", "headquarters", "supervisor", "auditor", unit)) {
            requests.put(
                    "first page: " + (role.equals(unit) ? "a unit" : role),
                    new Request(role, "/?programme=" + programme));
        }
    }

    private void ledger(String name, String path) {
        requests.put("ledger: " + name, new Request("headquarters", path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Runs it on H2 or the MySQL that is named; prints milliseconds. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        try (BenchApplication product = BenchApplication.start()) {
            Programme programme = product.bean(Programmes.class).programme(ImportBench.PROGRAMME);
            List<String> units = product.bean(Organization.class).units(programme.government()).stream()
                    .map(Unit::code)
                    .toList();
            List<String> areas = programme.pack().objects();
            LedgerRows rows = new LedgerRows(product, programme.government(), programme.code(), areas, units);
            LedgerBench bench = new LedgerBench(product, programme.code(), areas.get(3), units.get(12));
            fill(product, rows, 1, SMALL, out);
            Map<String, Times> small = bench.measured();
            fill(product, rows, SMALL + 1, LARGE, out);
            print(out, small, bench.measured());
        }
    }

    private static void fill(BenchApplication product, LedgerRows rows, int first, int last, PrintStream out) {
        long began = System.nanoTime();
        rows.add(first, last);
        CountsForBench.addUp(product.context());
        JdbcTemplate jdbc = product.bean(JdbcTemplate.class);
        if (product.isMySql()) {
            jdbc.execute("analyze table issue, issue_responsible_unit, issue_span");
        } else {
            jdbc.execute("analyze");
        }
        out.printf("%,d issues written in %d s%n", last - first + 1, (System.nanoTime() - began) / 1_000_000_000);
    }

    private Map<String, Times> measured() {
        Map<String, Times> measured = new LinkedHashMap<>();
        requests.forEach(
                (name, request) -> measured.put(name, times(() -> client.get(request.account(), request.path()))));
        measured.put(FLOOR, times(() -> {
            floor.insert(FLOOR_ROWS);
            return 0;
        }));
        return measured;
    }

    private static Times times(Work work) {
        List<Double> times = new ArrayList<>();
        int size = 0;
        for (int round = 0; round < ROUNDS + WARMING_UP; round++) {
            long began = System.nanoTime();
            size = work.run();
            double time = (System.nanoTime() - began) / 1e6;
            if (round >= WARMING_UP || time > LONG) {
                times.add(time);
            }
            if (round < WARMING_UP && times.size() == 3) {
                break;
            }
        }
        times.sort(null);
        return new Times(times.get(times.size() / 2), times.get(Math.min(P95, times.size() - 1)), size);
    }

    private static void print(PrintStream out, Map<String, Times> small, Map<String, Times> large) {
        out.printf("%n%-46s %10s %8s %10s %8s %6s %6s%n", "ms", "100k", "p95", "1M", "p95", "ratio", "KB");
        small.forEach((name, of) -> out.printf(
                "%-46s %10.1f %8.1f %10.1f %8.1f %6.2f %6d%n",
                name,
                of.median(),
                of.p95(),
                large.get(name).median(),
                large.get(name).p95(),
                large.get(name).p95() / of.p95(),
                large.get(name).size() / 1024));
        double drift = Math.abs(large.get(FLOOR).median() / small.get(FLOOR).median() - 1);
        if (drift > GREATEST_DRIFT) {
            out.printf("VOID: the raw floor drifted by %.0f %%; run it again on a quiet machine.%n", drift * 100);
        }
    }

    private record Request(String account, String path) {}

    private record Times(double median, double p95, int size) {}

    @FunctionalInterface
    private interface Work {
        int run();
    }
}
