package io.xiaohao.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tenants, groups and accounts that are to be there; whatever else exists stays as it is. */
final class AccountPlan {

    /** An account to be created where it is missing; without a password nobody can log in with it. */
    record PlannedAccount(String name, String displayName, String password, String government, Set<String> groups) {}

    private final Map<String, String> governments = new TreeMap<>();
    private final Map<String, String> groups = new TreeMap<>();
    private final Map<String, PlannedAccount> accounts = new LinkedHashMap<>();

    void government(String code, String name) {
        governments.put(code, name);
    }

    void group(String id, String name) {
        groups.put(id, name);
    }

    void account(PlannedAccount account) {
        accounts.putIfAbsent(account.name(), account);
    }

    /** Names by the tenants' ids. */
    Map<String, String> governments() {
        return governments;
    }

    /** Names by the groups' ids. */
    Map<String, String> groups() {
        return groups;
    }

    /** The accounts by their names. */
    Map<String, PlannedAccount> accounts() {
        return accounts;
    }
}
