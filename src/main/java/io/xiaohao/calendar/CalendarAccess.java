package io.xiaohao.calendar;

import io.xiaohao.refusal.Refusal;
import java.util.Set;

/** What the module asks about the one who calls; the security module knows. */
public interface CalendarAccess {

    /** Refused where the caller may not change the calendar: only administrators do. */
    void requireKeeper() throws Refusal;

    /** Whether he may. */
    boolean isKeeper();

    /** The governments whose deadlines he may see by name. */
    Set<String> governments();
}
