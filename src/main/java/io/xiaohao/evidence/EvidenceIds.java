package io.xiaohao.evidence;

/** Gives every upload its id. A rehearsal brings its own, so that it plays the same each time. */
public interface EvidenceIds {

    /** A new id: at most 32 lower-case letters and digits. */
    String next();
}
