package io.xiaohao.bench;

import io.xiaohao.issue.CountsForBench;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Unit;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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

    private static final int LAST_WORD = 299;
    private static final double MOST_GROWTH = 1.5;
    private static final double GREATEST_DRIFT = 0.10;

    private final Map<String, Request> requests = new LinkedHashMap<>();
    private final PageClient small;
    private final PageClient large;
    private final RawRows floor;
    private final List<Double> floors = new ArrayList<>();

    private LedgerBench(
            BenchApplication small, BenchApplication large, String programme, String area, String list, String unit) {
        this.small = new PageClient(small.port());
        this.large = new PageClient(large.port());
        this.floor = new RawRows(small);
        String ledger = "/issues?programme=" + programme;
        ledger("newest first", ledger);
        ledger("page 250", ledger + "&page=250");
        ledger("last page", ledger + "&page=10000");
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
        ledger("one object, red", ledger + "&object=" + area + "&light=RED");
        ledger("one object, not closed, by deadline", ledger + "&object=" + area + "&status=RECTIFYING&sort=deadline");
        ledger("one list", ledger + "&list=" + encoded(list));
        ledger("one unit", ledger + "&unit=" + unit);
        ledger("one unit, red", ledger + "&unit=" + unit + "&light=RED");
        ledger("by deadline", ledger + "&sort=deadline,asc");
        ledger("rectifying by deadline", ledger + "&status=RECTIFYING&sort=deadline,asc");
        ledger("by number", ledger + "&sort=number,asc");
        ledger("closed last first", ledger + "&sort=closedAt,desc");
        ledger("one unit, seriously overdue", ledger + "&unit=" + unit + "&light=SERIOUS");
        ledger("a word of every issue", ledger + "&q=" + encoded("垃圾"));
        ledger("a word of one in sixty", ledger + "&q=" + encoded(BenchWords.word(LAST_WORD)));
        ledger("words of one in a thousand", ledger + "&q=" + encoded(BenchWords.word(0) + BenchWords.word(LAST_WORD)));
        ledger("the same, red", ledger + "&light=RED&q=" + encoded(BenchWords.word(0) + BenchWords.word(LAST_WORD)));
        ledger("words of one issue", ledger + "&q=" + encoded("第77777处"));
        ledger("words of none", ledger + "&q=" + encoded("查无此事"));
        ledger("one character of none", ledger + "&q=" + encoded("鼋"));
        requests.put("a unit: its ledger", new Request(unit, ledger));
        requests.put("a unit: red", new Request(unit, ledger + "&light=RED"));
        requests.put(
                "a unit: a word of one in sixty",
                new Request(unit, ledger + "&q=" + encoded(BenchWords.word(LAST_WORD))));
        requests.put("a unit: its open ones", new Request(unit, ledger + "&status=RECTIFYING&sort=deadline"));
        requests.put(
                "program: closed, exact total",
                new Request("headquarters", "/api/programmes/" + programme + "/issues?status=CLOSED"));
        requests.put("program: summary", new Request("headquarters", "/api/programmes/" + programme + "/summary"));
        requests.put(
                "program: summary as of a past day",
                new Request(
                        "headquarters",
                        "/api/programmes/" + programme + "/summary?asOf="
                                + LocalDate.now().minusDays(100)));
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
        try (BenchApplication small = BenchApplication.start("small");
                BenchApplication large = BenchApplication.start("large")) {
            fill(small, SMALL, out);
            fill(large, LARGE, out);
            Programme programme = small.bean(Programmes.class).programme(ImportBench.PROGRAMME);
            String area = programme.pack().objects().get(3);
            new LedgerBench(
                            small,
                            large,
                            programme.code(),
                            area,
                            LedgerRows.LISTS.get(1),
                            units(small, programme).get(12))
                    .run(out);
        }
    }

    private static List<String> units(BenchApplication product, Programme programme) {
        return product.bean(Organization.class).units(programme.government()).stream()
                .map(Unit::code)
                .toList();
    }

    private static void fill(BenchApplication product, int size, PrintStream out) {
        JdbcTemplate jdbc = product.bean(JdbcTemplate.class);
        if (jdbc.queryForObject("select count(*) from issue", Integer.class) == size) {
            return;
        }
        long began = System.nanoTime();
        Programme programme = product.bean(Programmes.class).programme(ImportBench.PROGRAMME);
        new LedgerRows(
                        product,
                        programme.government(),
                        programme.code(),
                        programme.pack().objects(),
                        units(product, programme))
                .add(1, size);
        CountsForBench.note(product.context());
        CountsForBench.addUp(product.context());
        jdbc.execute(
                product.isMySql()
                        ? "analyze table issue, issue_responsible_unit, issue_span, issue_text, issue_text_pair, issue_tally"
                        : "analyze");
        out.printf("%,d issues written in %d s%n", size, (System.nanoTime() - began) / 1_000_000_000);
    }

    private void run(PrintStream out) {
        out.printf("%n%-46s %10s %8s %10s %8s %6s %6s%n", "ms", "100k", "p95", "1M", "p95", "ratio", "KB");
        requests.forEach((name, request) -> print(out, name, request));
        double drift = new Times(floors.subList(0, floors.size() / 2)).median()
                / new Times(floors.subList(floors.size() / 2, floors.size())).median();
        out.printf("raw rows (the floor): median %.1f ms%n", new Times(floors).median());
        if (Math.abs(drift - 1) > GREATEST_DRIFT) {
            out.printf("VOID: the raw floor drifted by %.0f %%; run it again on a quiet machine.%n", (drift - 1) * 100);
        }
    }

    /** Asks both in turn, so that what slows the one down slows the other as well. */
    private void print(PrintStream out, String name, Request request) {
        floors.add(time(() -> floor.insert(FLOOR_ROWS)));
        List<Double> ofSmall = new ArrayList<>();
        List<Double> ofLarge = new ArrayList<>();
        int size = large.get(request.account(), request.path());
        for (int round = 0; round < ROUNDS + WARMING_UP && !isLong(ofLarge); round++) {
            ofSmall.add(time(() -> small.get(request.account(), request.path())));
            ofLarge.add(time(() -> large.get(request.account(), request.path())));
        }
        int warm = isLong(ofLarge) ? 0 : WARMING_UP;
        Times few = new Times(ofSmall.subList(warm, ofSmall.size()));
        Times many = new Times(ofLarge.subList(warm, ofLarge.size()));
        double growth = many.p95() / few.p95();
        out.printf(
                "%-46s %10.1f %8.1f %10.1f %8.1f %6.2f %6d %s%n",
                name,
                few.median(),
                few.p95(),
                many.median(),
                many.p95(),
                growth,
                size / 1024,
                growth > MOST_GROWTH ? "!" : "");
    }

    private static boolean isLong(List<Double> times) {
        return times.size() >= 3 && times.subList(0, 3).stream().allMatch(time -> time > LONG);
    }

    private static double time(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private record Request(String account, String path) {}

    private record Times(List<Double> each) {

        private Times(List<Double> each) {
            this.each = each.stream().sorted().toList();
        }

        double median() {
            return each.get(each.size() / 2);
        }

        double p95() {
            return each.get(Math.min(P95, each.size() - 1));
        }
    }
}
