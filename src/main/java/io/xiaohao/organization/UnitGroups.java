package io.xiaohao.organization;

import java.util.Optional;

/** The names of the groups that belong to a unit. */
public final class UnitGroups {

    private static final String PREFIX = "unit-";
    private static final String HEADS = "-heads";

    private UnitGroups() {}

    /** The group whose members act for the unit. */
    public static String members(String unitCode) {
        return PREFIX + unitCode;
    }

    /** The group of the unit's principal heads and heads in charge, who sign off where the pack asks for it. */
    public static String heads(String unitCode) {
        return PREFIX + unitCode + HEADS;
    }

    /** The unit whose members' group this is; empty for every other group, a heads group included. */
    public static Optional<String> unitOf(String group) {
        if (!group.startsWith(PREFIX) || group.endsWith(HEADS)) {
            return Optional.empty();
        }
        return Optional.of(group.substring(PREFIX.length()));
    }
}
