package io.xiaohao.faults;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The faults of the table in docs/reliability.md, one after the other on the same two nodes and the same database. */
final class FaultRun {

    private final Ground ground;
    private final FaultPlan plan;

    FaultRun(Ground ground, FaultPlan plan) {
        this.ground = ground;
        this.plan = plan;
    }

    /** What can be asked for by name, in the order in which it is done. */
    private Map<String, Runnable> faults() {
        SharedWork shared = new SharedWork(ground);
        KillFaults kills = new KillFaults(ground);
        Restarts restarts = new Restarts(ground, plan);
        Map<String, Runnable> faults = new LinkedHashMap<>();
        faults.put("import", () -> shared.oneList(plan.rows()));
        faults.put("races", () -> shared.races(plan.races()));
        faults.put("kills", () -> {
            kills.oneOfTwo(plan.kills());
            kills.bothAtOnce(plan.killsOfBoth());
        });
        faults.put("only", () -> {
            if (plan.killsOfOnly() > 0) {
                kills.theOnlyOne(plan.killsOfOnly());
            }
        });
        faults.put("poison", () -> new Poison(ground).work(plan.poisoned(), plan.patient()));
        faults.put("commits", () -> new LostCommits(ground).lose(plan.lostCommits(), plan.lossyTime()));
        faults.put("clocks", () -> new ClockFaults(ground).work(plan.completionsByClock()));
        faults.put("roll", () -> restarts.roll(plan.stops()));
        faults.put("database", () -> {
            if (plan.mysqlTool() != null) {
                restarts.killTheDatabase(plan.databaseKills());
            }
        });
        faults.put("storm", () -> {
            if (!plan.storm().isZero()) {
                new Storm(ground, plan).rage(plan.storm());
            }
        });
        faults.put("backup", () -> {
            if (plan.backedUp() > 0) {
                new BackupUnderLoad(ground).work(plan.backedUp());
            }
        });
        return faults;
    }

    /** Those that are named, or all where none is. */
    void run(Set<String> named) {
        faults().forEach((name, fault) -> {
            if (named.isEmpty() || named.contains(name)) {
                ground.report().say("— %s", name);
                fault.run();
            }
        });
        ground.check();
        new Restarts(ground, plan).stopAll();
    }
}
