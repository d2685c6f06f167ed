package io.xiaohao.milestone;

/** The processes of evaluation; implemented where the engine is known. */
public interface EvaluationProcess {

    /** Starts the evaluation of one object for one milestone. */
    void start(MilestoneCase opened);
}
