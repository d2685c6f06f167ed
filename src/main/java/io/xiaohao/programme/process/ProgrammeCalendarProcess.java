package io.xiaohao.programme.process;

/** The ids in {@code programme-calendar.bpmn} that code refers to. */
final class ProgrammeCalendarProcess {

    static final String KEY = "programme-calendar";
    static final String OPEN_WHAT_IS_DUE = "open-what-is-due";
    static final String AWAIT_NEXT_OPENING = "await-next-opening";

    /** Variable: the programme's code. */
    static final String PROGRAMME = "programme";

    /** Variable: when something is to be opened next; missing where nothing is left. */
    static final String NEXT_OPENING_AT = "nextOpeningAt";

    /** Variable: whether anything is left to open. */
    static final String MORE_TO_OPEN = "moreToOpen";

    private ProgrammeCalendarProcess() {}
}
