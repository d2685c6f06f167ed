package io.xiaohao.evidence;

/** Who uploads or reads on this thread. Implemented where accounts are known. */
public interface EvidenceAccess {

    /**
     * The government (tenant) of the caller.
     *
     * @throws io.xiaohao.refusal.Refusal where the caller belongs to none
     */
    String government();

    /** The caller's account. */
    String account();
}
