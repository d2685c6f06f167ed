package io.xiaohao.escalation;

/** Where an escalation goes after an interview was recorded, or commitments were confirmed. */
public enum InterviewStep {
    /** It is arranged once more. */
    RESCHEDULE,
    /** It was not held again: back to the leader. */
    BACK_TO_LEADER,
    /** Commitments are followed. */
    COMMITMENTS,
    /** Nothing more is expected. */
    DONE
}
