package io.xiaohao.consequence;

import io.xiaohao.consequence.TitleMark.Kind;
import java.time.LocalDate;
import java.util.List;

/**
 * Whom a consequence touches.
 *
 * @param name as rankings name it
 * @param unitCode the unit that answers for it, or null where there is none
 * @param titleHolder whether its pack says that it bears a civilised title (文明单位, or a village's, campus's, community's,
 *     scenic area's)
 * @param vertical whether its pack says that it is vertically managed
 * @param superior its superior's name, or null
 * @param marks what headquarters put on record of it besides
 */
record AffectedObject(
        String name, String unitCode, boolean titleHolder, boolean vertical, String superior, List<TitleMark> marks) {

    AffectedObject {
        marks = List.copyOf(marks);
    }

    /** Of whom nothing is on record but what the pack says. */
    AffectedObject(String name, String unitCode, boolean titleHolder, boolean vertical, String superior) {
        this(name, unitCode, titleHolder, vertical, superior, List.of());
    }

    boolean holdsTitleOn(LocalDate day) {
        return titleHolder || isMarked(Kind.TITLE, day);
    }

    boolean isVerticalOn(LocalDate day) {
        return vertical || isMarked(Kind.VERTICAL, day);
    }

    private boolean isMarked(Kind kind, LocalDate day) {
        return marks.stream().anyMatch(mark -> mark.kind() == kind && mark.holdsOn(day));
    }
}
