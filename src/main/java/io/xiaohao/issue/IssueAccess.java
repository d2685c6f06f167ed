package io.xiaohao.issue;

import java.util.Set;

/** What the module asks about the one who calls; the security module knows. */
public interface IssueAccess {

    /** The account. */
    String account();

    /** Refused as not found where the account does not belong to the government. */
    void requireGovernment(String government);

    /** Refused where the account may not put findings on the list. */
    void requireRegistrar();

    /** Whether the account may put findings on the list, one by one or many from a file. */
    boolean isRegistrar();

    /** Whether the account dispatches issues to their units. */
    boolean dispatches();

    /** Whether the account sees every issue of its governments. */
    boolean seesWholeLedger();

    /** The units whose issues the account sees, by code. */
    Set<String> units();

    /** The governments it belongs to. */
    Set<String> governments();
}
