package io.xiaohao.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Each node is killed again and again at random moments, whatever the other does, and mysqld too now and then. */
final class Storm {

    private static final Load.Size LOAD = new Load.Size(6, 250, 3, true);
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(40);
    private static final Duration LONGEST_PEACE = Duration.ofSeconds(150);
    private static final int START_ATTEMPTS = 10;

    private final Ground ground;
    private final FaultPlan plan;
    private final Report report;
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger together = new AtomicInteger();
    private final AtomicInteger databaseKills = new AtomicInteger();
    private final AtomicInteger failedStarts = new AtomicInteger();
    private volatile Instant end;

    Storm(Ground ground, FaultPlan plan) {
        this.ground = ground;
        this.plan = plan;
        this.report = ground.report();
    }

    void rage(Duration time) {
        end = Instant.now().plus(time);
        ExecutorService killers = Executors.newCachedThreadPool();
        try (Load load = Load.on(ground, LOAD)) {
            List<Runnable> all = new ArrayList<>(List.of(() -> killAgainAndAgain(0), () -> killAgainAndAgain(1)));
            if (plan.mysqlTool() != null) {
                all.add(this::killTheDatabase);
            }
            all.forEach(killers::execute);
            killers.shutdown();
            await(killers, time.plusMinutes(8));
            ground.nodes().startAll();
            report.require(load.goesOn(20), "people can work when it is over");
            load.end();
            report.say(
                    "%d minutes: %d SIGKILLs of nodes (%d while the other was dead too), %d of mysqld, %d starts failed without database: %s",
                    time.toMinutes(), kills.get(), together.get(), databaseKills.get(), failedStarts.get(), load);
            report.requireNone(load.failures(), "whoever got an answer was served or told to wait");
        }
        ground.check();
    }

    private void killAgainAndAgain(int node) {
        while (Instant.now().isBefore(end)) {
            Patience.pass(Patience.upTo(LONGEST_LIFE));
            if (ground.nodes().kill(node)) {
                kills.incrementAndGet();
                together.addAndGet(ground.nodes().runs(1 - node) ? 0 : 1);
            }
            startAgain(node);
        }
    }

    /** As whatever looks after a node does: a start that fails, since the database is away, is tried again. */
    private void startAgain(int node) {
        for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            try {
                ground.nodes().start(node);
                return;
            } catch (IllegalStateException databaseIsAway) {
                failedStarts.incrementAndGet();
                Patience.pass(Duration.ofSeconds(2));
            }
        }
        report.require(false, "node %d can be started", node);
    }

    private void killTheDatabase() {
        while (true) {
            Patience.pass(Patience.upTo(LONGEST_PEACE).plusSeconds(30));
            if (Instant.now().isAfter(end)) {
                return;
            }
            plan.database("kill");
            plan.database("start");
            databaseKills.incrementAndGet();
        }
    }

    private void await(ExecutorService killers, Duration most) {
        try {
            report.require(killers.awaitTermination(most.toSeconds(), TimeUnit.SECONDS), "the storm came to its end");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
