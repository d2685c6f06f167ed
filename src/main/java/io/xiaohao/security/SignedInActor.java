package io.xiaohao.security;

import io.xiaohao.journal.ActingAccount;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Who acts: the account signed in on this thread; else the one the engine works for, as when a task is completed
 * through Tasklist or in a rehearsal; else the system, as on the job executor's threads.
 */
@Component
class SignedInActor implements ActingAccount {

    /** Who acts where nobody is signed in. */
    static final String SYSTEM = "system";

    private final IdentityService identities;

    SignedInActor(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public String name() {
        return SignedInAccount.name().orElseGet(this::engineAccount);
    }

    private String engineAccount() {
        Authentication authentication = identities.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            return SYSTEM;
        }
        return authentication.getUserId();
    }
}
