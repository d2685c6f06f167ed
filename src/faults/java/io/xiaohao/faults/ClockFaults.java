package io.xiaohao.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clocks of the nodes are ten minutes apart, and one goes back an hour, while people work and timers fall due. */
final class ClockFaults {

    private static final Load.Size LOAD = new Load.Size(6, 100, 6, true);
    private static final Duration APART = Duration.ofMinutes(10);
    private static final Duration BACK = Duration.ofHours(-1);

    private final Ground ground;
    private final Report report;

    ClockFaults(Ground ground) {
        this.ground = ground;
        this.report = ground.report();
    }

    /** So many completions with each setting of the second node's clock. */
    void work(int completions) {
        Optional<FakeClock> found = FakeClock.in(ground.nodes().folder(), "1");
        if (found.isEmpty()) {
            report.say("left out: libfaketime is not installed");
            return;
        }
        FakeClock clock = found.get().ahead(APART);
        ground.nodes().stop(1);
        ground.nodes().tell(1, clock.settings());
        ground.nodes().start(1);
        try (Load load = Load.on(ground, LOAD)) {
            boolean works = load.goesOn(completions);
            clock.move(BACK);
            works &= load.goesOn(completions);
            clock.ahead(APART.negated());
            works &= load.goesOn(completions);
            load.end();
            report.require(
                    works,
                    "one node's clock 10 minutes ahead, set back an hour to 50 minutes behind, 10 minutes behind: %s",
                    load);
            report.requireNone(load.failures(), "nobody was told of a failure");
        }
        ground.check();
        report.requireNone(wrongDeadlines(), "deadlines are those of the day");
        ground.nodes().stop(1);
        ground.nodes().tell(1, Map.of());
        ground.nodes().start(1);
    }

    /** Of what was counted from one day there is one deadline, whichever node counted. */
    private List<String> wrongDeadlines() {
        return ground.database()
                .sql("select concat('counted from ', deadline_counted_from, ': ', count(distinct deadline)) from issue"
                        + " where deadline_counted_days is not null"
                        + " group by programme, deadline_counted_from, deadline_counted_days"
                        + " having count(distinct deadline) > 1")
                .query(String.class)
                .list();
    }
}
