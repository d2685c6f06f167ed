package io.xiaohao.consequence;

/** The process of consequences; a case is known by a reference that the process gives. */
public interface ConsequenceFlow {

    /** Begins a confirmation by headquarters; its reference. */
    String confirm(String programme, String matter);

    /** Begins a decision by one office; its reference. */
    String decide(String programme, String matter);

    /** Nothing is left to confirm, or to decide, in the case; one that is over is left alone. */
    void withdraw(String reference);

    /** Something in force in the case was lifted; one that is over is left alone. */
    void groundGone(String reference);
}
