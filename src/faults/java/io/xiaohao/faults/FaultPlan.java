package io.xiaohao.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/**
 * How much of each fault.
 *
 * @param rows of the first list; later ones have half as many
 * @param races pairs that complete one task
 * @param kills of nodes
 * @param databaseKills of mysqld
 * @param mysqlTool a program that understands {@code kill} and {@code start}; null where the database is not to be killed
 */
record FaultPlan(int rows, int races, int kills, int databaseKills, String mysqlTool) {

    private static final int SHORT_KILLS = 1;
    private static final int LONG_KILLS = 100;

    /** What fits into four minutes of a build. */
    static FaultPlan brief(String mysqlTool) {
        return new FaultPlan(200, 20, SHORT_KILLS, 1, mysqlTool);
    }

    /** Hours. */
    static FaultPlan full(String mysqlTool) {
        return new FaultPlan(4000, 1000, LONG_KILLS, 10, mysqlTool);
    }

    /** Has the tool do something to the database's server. */
    void database(String what) {
        try {
            Process process = new ProcessBuilder(mysqlTool, what).inheritIO().start();
            if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(mysqlTool + " " + what + " failed");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
