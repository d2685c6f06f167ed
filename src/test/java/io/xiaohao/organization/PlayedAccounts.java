package io.xiaohao.organization;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Accounts and groups in memory. */
public final class PlayedAccounts implements AccountGroups {

    private final Map<String, Set<String>> groups = new HashMap<>();

    /** There is such an account from now on. */
    public void create(String account) {
        groups.put(account, new TreeSet<>());
    }

    @Override
    public Set<String> groupsOf(String account) {
        return Set.copyOf(groups.getOrDefault(account, Set.of()));
    }

    @Override
    public Set<String> accountsIn(String group, String government) {
        Set<String> accounts = new TreeSet<>();
        groups.forEach((account, own) -> {
            if (own.contains(group)) {
                accounts.add(account);
            }
        });
        return accounts;
    }

    @Override
    public void add(String account, String group) {
        groups.get(account).add(group);
    }

    @Override
    public void remove(String account, String group) {
        groups.getOrDefault(account, new TreeSet<>()).remove(group);
    }

    @Override
    public boolean exists(String account) {
        return groups.containsKey(account);
    }
}
