package io.xiaohao.security;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an account belongs to.
 *
 * @param account its name
 * @param groups the ids of its groups: roles and units
 * @param governments the governments (the engine's tenants) whose affairs it may see
 */
public record AccountMembership(String account, Set<String> groups, Set<String> governments) implements Serializable {

    /** Keeps copies. */
    public AccountMembership {
        groups = Set.copyOf(groups);
        governments = Set.copyOf(governments);
    }

    /** Whether the account has the role. */
    public boolean has(Role role) {
        return groups.contains(role.group());
    }

    /** The same without what the role adds. */
    public AccountMembership without(Role role) {
        Set<String> others =
                groups.stream().filter(group -> !group.equals(role.group())).collect(Collectors.toUnmodifiableSet());
        return new AccountMembership(account, others, governments);
    }
}
