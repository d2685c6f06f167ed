package io.xiaohao.dashboard;

/** What somebody is in the morning; one account may be several. */
public enum MorningRole {
    /** Decides. */
    LEADER,
    /** Dispatches, answers, assesses. */
    HEADQUARTERS,
    /** Verifies, visits, scores. */
    SUPERVISION,
    /** Rectifies. */
    UNIT
}
