package io.xiaohao.consequence;

import java.util.Set;

/**
 * What is looked for in the register.
 *
 * @param programme the programme's code
 * @param object the object's name, or null for all
 * @param year four digits, or null for all
 * @param kind the kind's code, or null for all
 * @param state where it stands, or null for all
 * @param onlyUnits the units whose entries alone are shown, by code, or null for all
 */
public record RegisterQuery(
        String programme, String object, String year, String kind, ConsequenceState state, Set<String> onlyUnits) {

    /** Whether the caller has nothing to see. */
    public boolean seesNothing() {
        return onlyUnits != null && onlyUnits.isEmpty();
    }
}
