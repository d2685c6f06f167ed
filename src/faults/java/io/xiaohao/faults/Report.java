package io.xiaohao.faults;

import java.io.PrintStream;
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
    void say(String line, Object... values) {
        out.println(line.formatted(values));
    }

    /** What must hold. */
    void require(boolean holds, String what, Object... values) {
        String line = what.formatted(values);
        out.println((holds ? "holds   " : "BROKEN  ") + line);
        if (!holds) {
            faults.add(line);
        }
    }

    /** Nothing of this may be there. */
    void requireNone(List<String> found, String what) {
        require(
                found.isEmpty(),
                "%s%s",
                what,
                found.isEmpty() ? "" : ": " + found.subList(0, Math.min(5, found.size())));
    }

    boolean isClean() {
        return faults.isEmpty();
    }
}
