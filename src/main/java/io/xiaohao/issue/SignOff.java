package io.xiaohao.issue;

/** Whose signature a drafted submission waits for before it is handed in. */
public enum SignOff {
    /** The lead unit's, for what it forwarded to a subordinate. */
    LEAD_UNIT,
    /** The unit's heads', where the pack asks for it. */
    HEADS
}
