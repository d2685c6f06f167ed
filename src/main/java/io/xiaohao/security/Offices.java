package io.xiaohao.security;

import io.xiaohao.refusal.Refusal;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * Who looks after accounts (三员分立): the system administrator creates them; the security administrator says what they
 * may do. Where a government has no security administrator yet, the system administrator does his work, so that a small
 * one can begin.
 */
@Component
public class Offices {

    private final Caller caller;
    private final IdentityService identities;
    private final EngineSession engine;
    private final AccountMemberships memberships;

    Offices(Caller caller, IdentityService identities, EngineSession engine, AccountMemberships memberships) {
        this.caller = caller;
        this.identities = identities;
        this.engine = engine;
        this.memberships = memberships;
    }

    /** Whether the caller says what accounts may do. */
    public boolean assignsRoles() {
        return caller.has(Role.SECURITY_ADMINISTRATORS)
                || caller.has(Role.ADMINISTRATORS) && !hasSecurityAdministrator(caller.governments());
    }

    /** Whether the caller may look at accounts: whoever cares for them, and the auditor. */
    public boolean seesAccounts() {
        return caller.has(Role.AUDITORS) || assignsRoles();
    }

    /**
     * Makes sure that the caller says what accounts may do.
     *
     * @throws Refusal forbidden otherwise
     */
    public void requireAssigning() {
        if (!assignsRoles()) {
            throw Refusal.forbidden("角色、权限、解锁和会话由安全管理员管理，您的账号不能操作。");
        }
    }

    /**
     * Makes sure that the caller looks after the account: it belongs to governments of his only.
     *
     * @throws Refusal not found otherwise, as if it did not exist
     */
    public void requireOwn(String account) {
        Set<String> governments = memberships.read(account).governments();
        boolean exists = engine.asSystem(
                () -> identities.createUserQuery().userId(account).count() > 0);
        if (!exists || !caller.governments().containsAll(governments)) {
            throw Refusal.notFound("没有名为“%s”的账号，请核对。".formatted(account));
        }
    }

    /** Whether the account holds one of the three offices. */
    public boolean holdsOne(String account) {
        return SeparateOffices.all().anyMatch(memberships.read(account)::has);
    }

    private boolean hasSecurityAdministrator(Set<String> governments) {
        return engine.asSystem(() -> governments.stream()
                .anyMatch(government -> identities
                                .createUserQuery()
                                .memberOfGroup(Role.SECURITY_ADMINISTRATORS.group())
                                .memberOfTenant(government)
                                .count()
                        > 0));
    }
}
