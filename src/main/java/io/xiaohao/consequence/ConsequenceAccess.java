package io.xiaohao.consequence;

import java.util.Set;

/** What the module asks about the one who calls; the security module knows. */
public interface ConsequenceAccess {

    /** The governments it belongs to. */
    Set<String> governments();

    /** Whether the account sees the whole register of its governments. */
    boolean seesWholeRegister();

    /** The units whose entries the account sees, by code. */
    Set<String> units();

    /** Whether the account may propose by hand. */
    boolean mayPropose();

    /** Refused where the account may not propose by hand. */
    void requireProposer();
}
