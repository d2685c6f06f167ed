package io.xiaohao.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with the pictures of a step, so that whoever verifies has something to look at. */
enum DemoFlaw {
    /** Another story's picture, cut a little and compressed again. */
    CROPPED,
    /** Taken long before the issue was found. */
    OLD,
    /** Taken with a phone whose clock is ahead. */
    AHEAD,
    /** Taken some kilometres away. */
    ELSEWHERE;

    /** Reads a name in lower case; empty where it is none. */
    static Optional<DemoFlaw> of(String name) {
        return Arrays.stream(values())
                .filter(flaw -> flaw.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
