package io.xiaohao.consequence;

/** What a consequence follows from. */
enum ConsequenceOrigin {
    /** A published result, by the tables; recomputed when the result is corrected. */
    RESULT,
    /** A year's linked work, entered in the unit's annual performance. */
    PERFORMANCE,
    /** Headquarters proposed it by hand, with a reason. */
    HAND
}
