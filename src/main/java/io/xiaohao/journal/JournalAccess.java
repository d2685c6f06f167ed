package io.xiaohao.journal;

/** Whose journal the caller of this request may read. Implemented where accounts and roles are known. */
public interface JournalAccess {

    /**
     * The government (tenant) of the caller.
     *
     * @throws io.xiaohao.refusal.Refusal where the caller belongs to none
     */
    String government();

    /**
     * Makes sure that the caller may read the journal.
     *
     * @param programmeCodeOrNull the programme whose lines are asked for; null for the whole chain
     * @throws io.xiaohao.refusal.Refusal not found where the programme is unknown or another government's, forbidden
     *     where the role does not allow it
     */
    void requireReader(String programmeCodeOrNull);
}
