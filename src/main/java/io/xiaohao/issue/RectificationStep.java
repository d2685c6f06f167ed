package io.xiaohao.issue;

/** Where an issue goes after a step of the unit's turn or of the check; the processes' gateways read it. */
public enum RectificationStep {
    /** Back to the unit: it goes on rectifying. */
    RECTIFY,
    /** To the lead unit or the unit's heads for their signature. */
    SIGN_OFF,
    /** Handed in: to the check on the spot. */
    SUBMITTED,
    /** Headquarters decides about a later deadline. */
    EXTENSION,
    /** Headquarters decides about another unit. */
    TRANSFER,
    /** A leader decides about shelving. */
    SHELVING,
    /** The turn begins anew with a new deadline or unit. */
    RENEWED,
    /** Put off. */
    SHELVED,
    /** A grave issue: a leader decides about its closure. */
    APPROVAL,
    /** It can be struck off. */
    CLOSE,
    /** Given back to the unit. */
    RETURNED
}
