package io.xiaohao.demo.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When and by whom a place is photographed. */
public enum Shot {
    /** As it was found. */
    BEFORE("整改前"),
    /** By the unit, when it is done. */
    AFTER("整改后"),
    /** By supervision, from another angle: in order. */
    CHECK("现场核查"),
    /** By supervision, from another angle: still or again out of order. */
    COMPLAINT("现场核查问题");

    private final String label;

    Shot(String label) {
        this.label = label;
    }

    /** What such a picture's file is called. */
    public String label() {
        return label;
    }

    /** Reads a name in lower case; empty where it is none. */
    public static Optional<Shot> of(String name) {
        return Arrays.stream(values())
                .filter(shot -> shot.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    boolean isClean() {
        return this == AFTER || this == CHECK;
    }

    boolean isFromAnotherAngle() {
        return this == CHECK || this == COMPLAINT;
    }
}
