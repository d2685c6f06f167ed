package io.xiaohao.faults;

import java.time.Duration;

/** Nodes are stopped one after the other as for an update, and mysqld is killed, while people work. */
final class Restarts {

    private static final Load.Size LOAD = new Load.Size(6, 150, 3, true);
    private static final int A_LITTLE = 10;

    private final Ground ground;
    private final FaultPlan plan;
    private final Report report;

    Restarts(Ground ground, FaultPlan plan) {
        this.ground = ground;
        this.plan = plan;
        this.report = ground.report();
    }

    /** SIGTERM to each node in turn, so many times. */
    void roll(int times) {
        try (Load load = Load.on(ground, LOAD)) {
            for (int stop = 0; stop < times; stop++) {
                int node = stop % ground.nodes().count();
                report.require(load.goesOn(A_LITTLE), "people work");
                ground.nodes().stop(node);
                report.require(lockOwners() <= 1, "the stopped node left no locked job behind");
                ground.nodes().start(node);
            }
            load.end();
            report.say("rolling restart by SIGTERM, %d stops: %s", times, load);
            report.requireNone(load.failures(), "no request failed");
            report.require(
                    load.unanswered() == 0 && load.away() == 0,
                    "no request was left without answer or told to wait (%d, %d)",
                    load.unanswered(),
                    load.away());
        }
        ground.check();
    }

    /** SIGKILL to mysqld, and started again. */
    void killTheDatabase(int times) {
        try (Load load = Load.on(ground, LOAD)) {
            for (int time = 0; time < times; time++) {
                report.require(load.goesOn(A_LITTLE), "people work");
                Patience.pass(Patience.upTo(Duration.ofSeconds(2)));
                plan.database("kill");
                plan.database("start");
                report.require(load.goesOn(A_LITTLE), "people can work again by themselves");
            }
            load.end();
            report.say("SIGKILL and restart of mysqld, %d times: %s", times, load);
            report.requireNone(load.failures(), "whoever got an answer was served or told to wait");
        }
        ground.check();
    }

    /** What a stop of all leaves behind. */
    void stopAll() {
        for (int node = 0; node < ground.nodes().count(); node++) {
            ground.nodes().stop(node);
        }
        report.require(lockOwners() == 0, "stopped nodes leave no locked job");
    }

    private int lockOwners() {
        return ground.count("select count(distinct LOCK_OWNER_) from ACT_RU_JOB where LOCK_OWNER_ is not null");
    }
}
