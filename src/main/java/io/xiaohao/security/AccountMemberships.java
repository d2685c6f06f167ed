package io.xiaohao.security;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.stereotype.Component;

/** What accounts belong to, as the engine's identity service has it. */
@Component
public class AccountMemberships {

    private final IdentityService identities;
    private final EngineSession engine;

    AccountMemberships(IdentityService identities, EngineSession engine) {
        this.identities = identities;
        this.engine = engine;
    }

    /**
     * What the account belongs to; nothing where there is no such account. For the account that is signed in on this
     * thread it may be up to a minute old.
     */
    public AccountMembership of(String account) {
        return SignedInAccount.freshMembershipOf(account).orElseGet(() -> read(account));
    }

    /** The same, read now. */
    AccountMembership read(String account) {
        return engine.asSystem(() -> new AccountMembership(account, groupsOf(account), governmentsOf(account)));
    }

    /** The groups of the account, read now. */
    Set<String> groupsOf(String account) {
        return engine.asSystem(() -> identities.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private Set<String> governmentsOf(String account) {
        return identities.createTenantQuery().userMember(account).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
