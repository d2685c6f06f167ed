package io.xiaohao.organization;

import java.util.Set;

/** What this module needs to know of accounts and their groups; login and roles are another module's. */
public interface AccountGroups {

    /** The groups the account is in; empty where there is no such account. */
    Set<String> groupsOf(String account);

    /** The accounts of a government in a group. */
    Set<String> accountsIn(String group, String government);

    /** Makes the account a member; nothing happens where it is one. */
    void add(String account, String group);

    /** Ends the membership; nothing happens where there is none. */
    void remove(String account, String group);

    /** Whether there is such an account. */
    boolean exists(String account);
}
