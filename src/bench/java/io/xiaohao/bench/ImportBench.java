package io.xiaohao.bench;

import io.xiaohao.issue.IssueRegistration;
import io.xiaohao.issue.exchange.ImportResult;
import io.xiaohao.issue.exchange.IssueImport;
import io.xiaohao.journal.JournalSealer;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.testing.IssueListFile;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Importing and starting ten thousand issues: everything that an import writes, the sealed journal included, beside the
 * bare engine that starts as many instances of the same process with empty delegates.
 */
final class ImportBench {

    static final String PROGRAMME = "wencheng-2015";

    private static final String REGISTERED = "issues registered, 100 a transaction";
    private static final String IMPORTED = "issues imported from an xlsx";
    private static final String ONE_BY_ONE = "issues registered, 1 a transaction";
    private static final String BARE = "bare engine, 100 starts a transaction";
    private static final String BARE_ONE_BY_ONE = "bare engine, 1 start a transaction";

    private static final int CHUNK = 100;
    private static final int ISSUES = 2_000;
    private static final int ISSUES_ONE_BY_ONE = 500;
    private static final int FLOOR_ROWS = 200_000;
    private static final int FILES = Bench.ROUNDS_IN_ALL + 1;
    private static final List<String> AREAS = List.of("花园村", "城南村", "鹤东村", "周村村", "东城村");
    private static final List<String> CATEGORIES = List.of("市容环境", "农贸市场", "交通秩序", "其他");

    private final BenchApplication product;
    private final IssueRegistration registration;
    private final IssueImport importing;
    private final JournalSealer sealer;
    private final Programme programme;
    private final Queue<byte[]> files = new ArrayDeque<>();

    private ImportBench(BenchApplication product) {
        this.product = product;
        this.registration = product.bean(IssueRegistration.class);
        this.importing = product.bean(IssueImport.class);
        this.sealer = product.bean(JournalSealer.class);
        this.programme = product.bean(Programmes.class).programme(PROGRAMME);
        for (int file = 0; file < FILES; file++) {
            files.add(xlsx("F%d-%d".formatted(System.currentTimeMillis(), file)));
        }
    }

    /** Runs it; prints its table, and what an issue costs in statements. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        try (BenchApplication product = BenchApplication.start()) {
            ImportBench bench = new ImportBench(product);
            BenchReport report = bench.compare();
            report.print(out);
            out.println(report.write(Path.of("target", "bench")));
            bench.printStatements(out);
        }
    }

    private BenchReport compare() {
        BareEngine engine = BareEngine.deploy(product);
        RawRows floor = new RawRows(product);
        return new Bench("import", new Contender("raw rows", FLOOR_ROWS, floor::insert))
                .with(new Contender(REGISTERED, ISSUES, issues -> register(issues, CHUNK)))
                .with(new Contender(IMPORTED, ISSUES, issues -> importFile()))
                .with(new Contender(ONE_BY_ONE, ISSUES_ONE_BY_ONE, issues -> register(issues, 1)))
                .with(new Contender(BARE, ISSUES, issues -> engine.start(issues, CHUNK)))
                .with(new Contender(BARE_ONE_BY_ONE, ISSUES_ONE_BY_ONE, issues -> engine.start(issues, 1)))
                .aiming(REGISTERED, BARE, 0.6)
                .aiming(IMPORTED, BARE, 0.6)
                .aiming(REGISTERED, ONE_BY_ONE, 3)
                .telling(REGISTERED, BARE_ONE_BY_ONE)
                .run();
    }

    private void register(int issues, int aTransaction) {
        for (int first = 0; first < issues; first += aTransaction) {
            List<Map<String, String>> chunk = new ArrayList<>(aTransaction);
            for (int issue = first; issue < first + aTransaction; issue++) {
                chunk.add(finding(issue));
            }
            registration.registerAll(programme, chunk);
        }
        sealer.seal();
    }

    private void importFile() {
        ImportResult result = importing.importFile(programme, new ByteArrayInputStream(files.remove()), false);
        if (result.accepted() != ISSUES) {
            throw new IllegalStateException("The import took " + result);
        }
        sealer.seal();
    }

    private void printStatements(PrintStream out) {
        product.statements().during(() -> register(CHUNK, CHUNK));
        out.printf("%nStatements for %d issues registered in one transaction, journal sealed:%n", CHUNK);
        product.statements().print(out, CHUNK);
        product.statements().during(this::importFile);
        out.printf("%nStatements for %d issues imported, journal sealed:%n", ISSUES);
        product.statements().print(out, ISSUES);
    }

    private static Map<String, String> finding(int issue) {
        return Map.of(
                "area", AREAS.get(issue % AREAS.size()),
                "category", CATEGORIES.get(issue % CATEGORIES.size()),
                "description", "背街小巷垃圾积存，第" + issue + "处");
    }

    private static byte[] xlsx(String name) {
        String today = LocalDate.now().toString();
        IssueListFile list = IssueListFile.withHeadings("发现日期", "责任区域", "问题类别", "问题描述", "原编号");
        for (int issue = 0; issue < ISSUES; issue++) {
            Map<String, String> finding = finding(issue);
            String number = name + "-" + issue;
            list.row(today, finding.get("area"), finding.get("category"), finding.get("description"), number);
        }
        return list.bytes();
    }
}
