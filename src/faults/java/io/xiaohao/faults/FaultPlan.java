package io.xiaohao.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How much of each fault.
 *
 * @param rows of the list that is imported on two nodes at once
 * @param races pairs that complete one task
 * @param kills of one of two nodes
 * @param killsOfBoth at once
 * @param killsOfOnly of the only node
 * @param stops by SIGTERM
 * @param databaseKills of mysqld
 * @param storm how long nodes and mysqld are killed at random; zero for not
 * @param lostCommits of each kind of act, answered to nobody or never heard of
 * @param lossyTime how long any COMMIT of one node may be lost; zero for not
 * @param completionsByClock with each setting of a node's clock
 * @param poisoned processes
 * @param backedUp issues in the database that is backed up under load; 0 for none
 * @param patient whether the engine's retries are waited for, and weeks lived through by clocks that are apart
 * @param longest when all of it must have ended
 * @param mysqlTool a program that understands {@code kill} and {@code start}; null where the database is not to be killed
 */
record FaultPlan(
        int rows,
        int races,
        int kills,
        int killsOfBoth,
        int killsOfOnly,
        int stops,
        int databaseKills,
        Duration storm,
        int lostCommits,
        Duration lossyTime,
        int completionsByClock,
        int poisoned,
        int backedUp,
        boolean patient,
        Duration longest,
        String mysqlTool) {

    /** What fits into five minutes of a build. */
    static FaultPlan brief(String mysqlTool) {
        return new FaultPlan(
                150,
                20,
                1,
                0,
                0,
                2,
                1,
                Duration.ZERO,
                4,
                Duration.ZERO,
                30,
                1,
                0,
                false,
                Duration.ofMinutes(20),
                mysqlTool);
    }

    /** More than an hour. */
    static FaultPlan full(String mysqlTool) {
        return new FaultPlan(
                4000,
                1000,
                75,
                10,
                25,
                10,
                5,
                Duration.ofMinutes(10),
                50,
                Duration.ofMinutes(2),
                500,
                5,
                20_000,
                true,
                Duration.ofHours(3),
                mysqlTool);
    }

    /** Whether enough nodes are started to make each start cheap first. */
    boolean startsOften() {
        return kills > 10;
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
