package io.xiaohao.journal;

/** Whose journal the caller of this request may read. Implemented where accounts and roles are known. */
public interface JournalAccess {

    /**
     * The government (tenant) whose whole chain the caller reads.
     *
     * @param named its code; null: the caller's only one
     * @return its code
     * @throws io.xiaohao.refusal.Refusal not found where it is unknown or not the caller's, malformed, with what there is
     *     to choose from, where none is named and the caller belongs to several, forbidden where the role does not allow it
     */
    String ofGovernment(String named);

    /**
     * The government whose programme it is that the caller reads the lines of.
     *
     * @throws io.xiaohao.refusal.Refusal not found where the programme is unknown or another government's, forbidden
     *     where the role does not allow it
     */
    String ofProgramme(String code);
}
