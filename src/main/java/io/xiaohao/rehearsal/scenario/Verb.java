package io.xiaohao.rehearsal.scenario;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The verbs of the contract ("Rehearsal scenarios"), and whether a step with the verb says what it is about. */
public enum Verb {
    /** A new issue. */
    REGISTER("register", false),
    /** Completing an open task. */
    COMPLETE("complete", true),
    /** Importing an issue list (xlsx). */
    IMPORT("import", false),
    /** Appealing against a published result. */
    APPEAL("appeal", true),
    /** Adjusting a year's result. */
    ADJUST("adjust", true),
    /** Proposing a measure by hand. */
    ESCALATE("escalate", true),
    /** Changing the working calendar. */
    CALENDAR("calendar", false);

    private final String key;
    private final boolean about;

    Verb(String key, boolean about) {
        this.key = key;
        this.about = about;
    }

    /** The key in the file. */
    public String key() {
        return key;
    }

    /** Whether the step takes {@code issue}, {@code object}, {@code unit}, {@code period} and {@code with} beside it. */
    public boolean isAboutSomething() {
        return about;
    }

    static Optional<Verb> of(String key) {
        return Arrays.stream(values()).filter(verb -> verb.key.equals(key)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Verb::key).collect(Collectors.joining("、"));
    }
}
