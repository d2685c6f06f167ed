package io.xiaohao.rehearsal.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be played, with all its faults by line. */
public class ScenarioFaults extends RuntimeException {

    private final transient List<ScenarioFault> faults;

    /** The faults in any order; at least one. */
    public ScenarioFaults(List<ScenarioFault> faults) {
        super(faults.stream().map(ScenarioFault::toString).collect(Collectors.joining("\n")));
        this.faults = faults.stream()
                .sorted(Comparator.comparingInt(ScenarioFault::line))
                .toList();
    }

    /** One fault. */
    public static ScenarioFaults single(int line, String message) {
        return new ScenarioFaults(List.of(new ScenarioFault(line, message)));
    }

    /** The faults by line. */
    public List<ScenarioFault> faults() {
        return faults;
    }
}
