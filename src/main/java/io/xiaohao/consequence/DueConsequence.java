package io.xiaohao.consequence;

import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.programme.Origin;

/**
 * What follows from an object's published results.
 *
 * @param kind what
 * @param origin whether the hook is the document's or chosen
 * @param result the result it follows from
 * @param span from when to when
 * @param ground in a sentence
 * @param recoveredBy the later result that ends it, or null while nothing does
 */
record DueConsequence(
        ConsequenceKind kind, Origin origin, ResultLine result, Span span, String ground, ResultLine recoveredBy) {

    /** What makes it the same one when it is computed again. */
    Key key() {
        return new Key(kind.code(), result.group(), result.period());
    }

    DueConsequence recovered(ResultLine later) {
        return new DueConsequence(kind, origin, result, span, ground, later);
    }

    /** Kind, group and period. */
    record Key(String kind, String group, AssessmentPeriod period) {}
}
