package io.xiaohao.rehearsal.scenario;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A scenario as its file says it, checked as far as that is possible without a programme.
 *
 * @param file the file, absolute
 * @param programme a built-in pack's code, or a path to a pack's folder
 * @param programmeLine the line that says so
 * @param from the first instant
 * @param to the last instant, inclusive
 * @param autopilot whether whoever gets a task does it well, at 10:00 on the next working day
 * @param neglect what autopilot leaves alone
 * @param steps in the file's order
 */
public record Scenario(
        Path file,
        String programme,
        int programmeLine,
        LocalDateTime from,
        LocalDateTime to,
        boolean autopilot,
        List<Neglect> neglect,
        List<Step> steps) {

    /** Keeps copies of the lists. */
    public Scenario {
        neglect = List.copyOf(neglect);
        steps = List.copyOf(steps);
    }

    /** The folder that relative paths in the scenario start from. */
    public Path folder() {
        return file.getParent();
    }
}
