package io.xiaohao.rehearsal.verb;

import io.xiaohao.rehearsal.scenario.Step;

/** Who acts where a step does not say. */
final class Actors {

    static final String SUPERVISOR = "supervisor";
    static final String HEADQUARTERS = "headquarters";
    static final String ADMINISTRATOR = "admin";

    private Actors() {}

    static String of(Step step, String usual) {
        return step.account() == null ? usual : step.account();
    }
}
