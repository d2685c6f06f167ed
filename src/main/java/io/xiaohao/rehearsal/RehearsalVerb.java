package io.xiaohao.rehearsal;

import io.xiaohao.rehearsal.scenario.Step;
import io.xiaohao.rehearsal.scenario.Verb;

/** Plays the steps of one verb; a bean of each verb is found by itself. */
public interface RehearsalVerb {

    /** The verb. */
    Verb verb();

    /** Plays the step; what the domain refuses is raised as it is, and ends the rehearsal. */
    void play(Step step, Stage stage);
}
