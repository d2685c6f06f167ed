package io.xiaohao.security;

import io.xiaohao.organization.AccountGroups;
import io.xiaohao.refusal.Refusal;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Accounts and groups as the engine's identity service keeps them. */
@Component
class EngineAccountGroups implements AccountGroups {

    private final IdentityService identities;
    private final EngineSession engine;
    private final AccountMemberships memberships;

    EngineAccountGroups(IdentityService identities, EngineSession engine, AccountMemberships memberships) {
        this.identities = identities;
        this.engine = engine;
        this.memberships = memberships;
    }

    @Override
    public Set<String> groupsOf(String account) {
        return memberships.groupsOf(account);
    }

    @Override
    public Set<String> accountsIn(String group, String government) {
        return engine.asSystem(
                () -> identities.createUserQuery().memberOfGroup(group).memberOfTenant(government).list().stream()
                        .map(User::getId)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public void add(String account, String group) {
        engine.asSystem(() -> {
            if (!isMember(account, group)) {
                requireBoth(account, group);
                identities.createMembership(account, group);
            }
            return null;
        });
    }

    @Override
    public void remove(String account, String group) {
        engine.asSystem(() -> {
            identities.deleteMembership(account, group);
            return null;
        });
    }

    @Override
    public boolean exists(String account) {
        return engine.asSystem(
                () -> identities.createUserQuery().userId(account).count() > 0);
    }

    private boolean isMember(String account, String group) {
        return identities.createUserQuery().userId(account).memberOfGroup(group).count() > 0;
    }

    private void requireBoth(String account, String group) {
        if (!exists(account)) {
            throw Refusal.invalid("account", "没有名为“%s”的账号，请先由系统管理员建立。".formatted(account));
        }
        if (identities.createGroupQuery().groupId(group).count() == 0) {
            throw Refusal.invalid("group", "没有名为“%s”的用户组，请核对单位或角色。".formatted(group));
        }
    }
}
