package io.xiaohao.consequence;

import io.xiaohao.organization.Names;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What headquarters put on record of a unit or area at run time: a civilised title (文明单位、文明村 …) or vertical management
 * (垂直管理). What a pack says already is not repeated here.
 *
 * @param number counted in the government
 * @param object the name of the unit or area
 * @param kind which of the two
 * @param words the title; the superior's name where it is vertically managed
 * @param from the first day
 * @param to the last day, or null while it holds
 * @param document what it rests on
 * @param markedBy the account
 * @param markedAt when
 * @param endDocument what its end rests on, or null
 */
public record TitleMark(
        int number,
        String object,
        Kind kind,
        String words,
        LocalDate from,
        LocalDate to,
        String document,
        String markedBy,
        LocalDateTime markedAt,
        String endDocument) {

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean isOf(String name) {
        return Names.key(object).equals(Names.key(name));
    }

    /** What is marked. */
    public enum Kind {
        /** A civilised title. */
        TITLE("文明称号"),
        /** Managed by a superior of its own line, not by this government. */
        VERTICAL("垂直管理");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** In Chinese. */
        public String label() {
            return label;
        }
    }
}
