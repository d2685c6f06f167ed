package io.xiaohao.escalation;

/** Where an escalation goes after a decision. */
public enum DecisionStep {
    /** Nothing follows. */
    DISMISSED,
    /** A leader decides about the higher measure that headquarters proposes. */
    REDIRECTED,
    /** An interview is to be arranged. */
    INTERVIEW,
    /** A measure is imposed whose limit is watched. */
    LIMITED,
    /** A measure without a limit to watch is imposed. */
    MEASURE
}
