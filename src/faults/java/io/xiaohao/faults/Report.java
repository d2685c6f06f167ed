package io.xiaohao.faults;

import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What was done to the product and what came of it, line by line. */
final class Report {

    private final PrintStream out;
    private final List<String> faults = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    /** Tells what happened. */
    synchronized void say(String line, Object... values) {
        out.println("%s          %s".formatted(time(), line.formatted(values)));
    }

    /** What must hold. */
    synchronized void require(boolean holds, String what, Object... values) {
        String line = what.formatted(values);
        out.println("%s  %s%s".formatted(time(), holds ? "holds   " : "BROKEN  ", line));
        if (!holds) {
            faults.add(line);
        }
    }

    /** The suite itself failed over what it did, so that nothing after it was looked at; where, stands below the line. */
    synchronized void brokenOff(String what, RuntimeException failed) {
        require(false, "%s: %s", what, failed);
        failed.printStackTrace(out);
    }

    /** Nothing of this may be there. */
    void requireNone(List<String> found, String what) {
        require(
                found.isEmpty(),
                "%s%s",
                what,
                found.isEmpty() ? "" : ": " + found.size() + " " + found.subList(0, Math.min(5, found.size())));
    }

    /** How long something took, and that it took no longer than it may. */
    void requireWithin(Duration most, List<Duration> took, String what) {
        List<Duration> sorted = took.stream().sorted().toList();
        Duration longest = sorted.isEmpty() ? Duration.ZERO : sorted.get(sorted.size() - 1);
        Duration median = sorted.isEmpty() ? Duration.ZERO : sorted.get(sorted.size() / 2);
        require(
                longest.compareTo(most) <= 0,
                "%s: %d times, median %.1f s, longest %.1f s",
                what,
                sorted.size(),
                median.toMillis() / 1000.0,
                longest.toMillis() / 1000.0);
    }

    synchronized boolean isClean() {
        return faults.isEmpty();
    }

    synchronized int broken() {
        return faults.size();
    }

    private static LocalTime time() {
        return LocalTime.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
