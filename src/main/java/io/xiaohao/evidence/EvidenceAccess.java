package io.xiaohao.evidence;

import java.util.Set;

/** Who uploads or reads on this thread. Implemented where accounts are known. */
public interface EvidenceAccess {

    /**
     * The government (tenant) of the caller.
     *
     * @throws io.xiaohao.refusal.Refusal where the caller belongs to none
     */
    String government();

    /** Every government whose uploads the caller may come upon. */
    default Set<String> governments() {
        return Set.of(government());
    }

    /** The caller's account. */
    String account();
}
