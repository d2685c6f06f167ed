package io.xiaohao.security;

import java.util.Optional;
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
     * thread it is what held when its call began.
     */
    public AccountMembership of(String account) {
        return SignedInAccount.membershipOf(account).orElseGet(() -> read(account));
    }

    /** The same, read now; empty where there is no such account. */
    Optional<AccountMembership> find(String account) {
        boolean exists = engine.asSystem(
                () -> identities.createUserQuery().userId(account).count() > 0);
        return exists ? Optional.of(read(account)) : Optional.empty();
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
