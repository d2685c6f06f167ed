package io.xiaohao.escalation;

import io.xiaohao.privacy.PersonalNumbers;

/**
 * What somebody decided about a proposal.
 *
 * @param decision what
 * @param measure the other measure where it is changed, or null
 * @param opinion the reason, or null
 * @param paperLeader the leader's post where a decision on paper is entered for him (代录), or null
 * @param evidenceIds the scan of that paper, or null
 */
public record Verdict(Decision decision, Measure measure, String opinion, String paperLeader, String evidenceIds) {

    /** Without telephone and identity numbers. */
    public Verdict {
        opinion = PersonalNumbers.masked(opinion);
        paperLeader = PersonalNumbers.masked(paperLeader);
    }

    /** A decision that is made in the product. */
    public static Verdict of(Decision decision, Measure measure, String opinion) {
        return new Verdict(decision, measure, opinion, null, null);
    }

    /** The same for a reason. */
    Verdict because(String reason) {
        return new Verdict(decision, measure, reason, paperLeader, evidenceIds);
    }
}
