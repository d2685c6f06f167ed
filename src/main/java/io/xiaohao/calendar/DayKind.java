package io.xiaohao.calendar;

/** What the announced calendar says of a day. */
public enum DayKind {
    /** A day off (放假), whatever day of the week. */
    HOLIDAY,
    /** A working day (上班), even on a weekend. */
    WORKDAY
}
