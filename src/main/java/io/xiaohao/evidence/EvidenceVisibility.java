package io.xiaohao.evidence;

/**
 * Who may see an upload of his own government beside the uploader. Implemented by the modules whose matters evidence
 * belongs to; one that agrees is enough.
 */
public interface EvidenceVisibility {

    /** Whether the account may read the evidence for something it is attached to or for its role. */
    boolean mayRead(String account, Evidence evidence);
}
