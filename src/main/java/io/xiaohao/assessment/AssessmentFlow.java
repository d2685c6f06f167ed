package io.xiaohao.assessment;

/** The running processes of assessments, as the domain sees them; the engine stands behind it. */
public interface AssessmentFlow {

    /** Starts a round. */
    void startRound(AssessmentRound round);

    /** Asks for one sheet about an object. */
    void askForSheet(AssessmentRound round, String object);

    /**
     * Hands in an open sheet about an object in the caller's name, checked as if he had completed the task.
     *
     * @throws io.xiaohao.refusal.Refusal where no sheet about it is open, it is not the caller's to score, or the domain
     *     refuses it
     */
    void handInSheet(AssessmentRound round, String object, SheetForm form);

    /** Asks the community for a linked unit's contribution. */
    void askForContribution(AssessmentRound round, String unit);

    /** Puts an objection or appeal before headquarters. */
    void startClaim(AssessmentRound round, String object);

    /** Tells a round that waits for it that it can be computed. */
    void readyToCompute(AssessmentRound round);

    /** Tells a round that waits for it that no objection is open. */
    void objectionsSettled(AssessmentRound round);
}
