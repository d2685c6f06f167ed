package io.xiaohao.faults;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Runs the faults on the MySQL server that {@code XIAOHAO_TEST_MYSQL_URL} names: {@code brief} in minutes, {@code full}
 * in hours. {@code XIAOHAO_TEST_MYSQL_TOOL} names the program that kills and starts the server; without it the database
 * is left alone. Ends with 1 where something broke.
 */
public final class Faults {

    private Faults() {}

    /** The first argument is {@code brief} or {@code full}. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        String tool = System.getenv("XIAOHAO_TEST_MYSQL_TOOL");
        FaultPlan plan =
                arguments.length > 0 && arguments[0].equals("full") ? FaultPlan.full(tool) : FaultPlan.brief(tool);
        Report report = new Report(out);
        try (Nodes nodes = Nodes.start(2)) {
            report.say("two nodes are ready; their logs: %s", nodes.folder());
            new FaultRun(nodes, plan, report).run();
        }
        System.exit(report.isClean() ? 0 : 1);
    }
}
