package io.xiaohao.faults;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Runs the faults on the MySQL server that {@code XIAOHAO_TEST_MYSQL_URL} names: {@code brief} in minutes, {@code full}
 * in hours; names of faults behind it choose some. {@code XIAOHAO_TEST_MYSQL_TOOL} names the program that kills and
 * starts the server; without it the database is left alone. Ends with 1 where something broke, or did not end in time.
 */
public final class Faults {

    private Faults() {}

    /** For example {@code brief}, {@code full}, {@code full,races,storm}. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Set<String> words =
                new LinkedHashSet<>(Arrays.asList(arguments.length == 0 ? new String[0] : arguments[0].split(",")));
        boolean full = words.remove("full");
        words.remove("brief");
        String tool = System.getenv("XIAOHAO_TEST_MYSQL_TOOL");
        FaultPlan plan = full ? FaultPlan.full(tool) : FaultPlan.brief(tool);
        Report report = new Report(out);
        endAfter(plan, report);
        if (!words.equals(Set.of("periods"))) {
            run(plan, words, report);
        }
        if (words.contains("periods") || words.isEmpty() && plan.patient()) {
            liveThroughPeriods(report);
        }
        System.exit(report.isClean() ? 0 : 1);
    }

    private static void run(FaultPlan plan, Set<String> words, Report report) {
        try (Nodes nodes = Nodes.prepare("faults", 2)) {
            Runtime.getRuntime().addShutdownHook(new Thread(nodes::close));
            if (plan.startsOften()) {
                nodes.prepareStarts();
            }
            nodes.startAll();
            report.say("two nodes are ready; their logs: %s", nodes.folder());
            new FaultRun(new Ground(nodes, report), plan).run(words);
            report.require(true, "the run came to its end, %d times broken", report.broken());
        } catch (RuntimeException failed) {
            report.brokenOff("the run came to its end", failed);
        }
    }

    /** On a database and in a time of their own. */
    private static void liveThroughPeriods(Report report) {
        try {
            report.say("— periods");
            new Periods(report).live();
        } catch (RuntimeException failed) {
            report.brokenOff("the weeks came to their end", failed);
        }
    }

    /** Whatever hangs, the build does not. */
    private static void endAfter(FaultPlan plan, Report report) {
        Thread watch = new Thread(() -> {
            Patience.pass(plan.longest());
            report.require(
                    false,
                    "the run came to its end within %d minutes",
                    plan.longest().toMinutes());
            System.exit(1);
        });
        watch.setDaemon(true);
        watch.start();
    }
}
