package io.xiaohao.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Nodes end by SIGKILL under imports, completions and due timers, at random moments: one of two, both at once, and the
 * only one there is.
 */
final class KillFaults {

    private static final Duration STRANDED_AT_MOST = Duration.ofSeconds(60);
    private static final Duration ANY_MOMENT = Duration.ofMillis(2500);
    private static final Load.Size LOAD = new Load.Size(4, 250, 8, true);
    private static final int A_LOOK_EVERY = 25;

    private final Ground ground;
    private final Report report;

    KillFaults(Ground ground) {
        this.ground = ground;
        this.report = ground.report();
    }

    /** One of two nodes is killed, the other goes on, the dead one is started again at once. */
    void oneOfTwo(int times) {
        underLoad("SIGKILL of one of two nodes", times, () -> {
            int node = ThreadLocalRandom.current().nextInt(ground.nodes().count());
            ground.nodes().kill(node);
        });
    }

    /** Both are killed at the same moment. */
    void bothAtOnce(int times) {
        underLoad("SIGKILL of both nodes at once", times, () -> {
            ground.nodes().kill(0);
            ground.nodes().kill(1);
        });
    }

    /** The only node is killed. */
    void theOnlyOne(int times) {
        ground.nodes().stop(1);
        underLoad("SIGKILL of the only node", times, () -> ground.nodes().kill(0), 0);
        ground.nodes().start(1);
    }

    private void underLoad(String what, int times, Runnable kill) {
        underLoad(what, times, kill, 0, 1);
    }

    private void underLoad(String what, int times, Runnable kill, int... nodes) {
        int kills = 0;
        while (kills < times) {
            int some = Math.min(A_LOOK_EVERY, times - kills);
            if (!killSome(what, some, kill, nodes)) {
                return;
            }
            kills += some;
        }
    }

    private boolean killSome(String what, int times, Runnable kill, int... nodes) {
        try (StrandedWork stranded = new StrandedWork(ground.database());
                Load load = Load.on(ground, LOAD)) {
            for (int time = 0; time < times; time++) {
                if (!load.goesOn(3)) {
                    report.require(false, "people can work after %d kills: %s", time, load.failures());
                    return false;
                }
                Patience.pass(Patience.upTo(ANY_MOMENT));
                kill.run();
                stranded.since(Instant.now());
                start(nodes);
            }
            load.goesOn(3);
            load.end();
            report.say("%s, %d times: %s", what, times, load);
            report.requireNone(load.failures(), "whoever got an answer was not told of a failure");
            ground.check();
            report.requireWithin(STRANDED_AT_MOST, stranded.jobs(), "jobs of the dead done by the others");
            report.requireWithin(STRANDED_AT_MOST, stranded.imports(), "imports of the dead gone on with");
            report.require(stranded.left() == 0, "nothing stays stranded (%d)", stranded.left());
        }
        return true;
    }

    private void start(int... nodes) {
        for (int node : nodes) {
            if (!ground.nodes().runs(node)) {
                ground.nodes().start(node);
            }
        }
    }
}
