package io.xiaohao.assessment;

import java.util.List;

/**
 * Those who are ranked against each other.
 *
 * @param code its code, such as {@code villages}
 * @param name in Chinese
 * @param members who belongs to it
 * @param kinds for {@link Members#OBJECTS}: only areas of these kinds, by label; empty for all
 * @param within for {@link Members#OBJECTS}: the group whose members must lie in the area, or null
 * @param without for {@link Members#OBJECTS}: the group whose members must not lie in the area, or null
 * @param category for {@link Members#UNITS}: the category in units.csv, or null
 * @param points where its points come from
 * @param of the group that its members are linked to, or that its points come from, or null
 * @param standard the table of its standard, or null where no sheets are scored
 */
public record AssessmentGroup(
        String code,
        String name,
        Members members,
        List<String> kinds,
        String within,
        String without,
        String category,
        Points points,
        String of,
        String standard) {

    /** Keeps a copy. */
    public AssessmentGroup {
        kinds = List.copyOf(kinds);
    }

    /** Who belongs to a group. */
    public enum Members {
        /** Supervised objects, in the pack's order. */
        OBJECTS("objects"),
        /** The lead and responsible units of another group's members. */
        LINKED_UNITS("linked-units"),
        /** The units of a category. */
        UNITS("units"),
        /** The pack's check points. */
        POINTS("points");

        private final String key;

        Members(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** Where a group's points come from. */
    public enum Points {
        /** From sheets scored on the spot. */
        SHEETS("sheets"),
        /** Each has the points of the object it is linked to; the mean of several. */
        OF_OBJECT("of-object"),
        /** The mean of the points of the members of another group that lie in it, weighted by households. */
        MEAN_WITHIN("mean-within"),
        /** The object's points and the unit's own contribution, as its community states it. */
        CONTRIBUTION("contribution");

        private final String key;

        Points(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
