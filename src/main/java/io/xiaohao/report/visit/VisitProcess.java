package io.xiaohao.report.visit;

/** The processes of visits; implemented where the engine is known. */
public interface VisitProcess {

    /** Starts the recording of a visit. */
    void start(Visit visit);
}
