package io.xiaohao.security;

import java.util.ArrayList;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Whom the engine takes the present thread for: it checks rights and notes the account by that. */
@Component
public class EngineSession {

    private final IdentityService identities;

    EngineSession(IdentityService identities) {
        this.identities = identities;
    }

    /** Does the work in the account's name, with its groups and governments; what was before holds again afterwards. */
    public <T> T as(AccountMembership account, Supplier<T> work) {
        return with(
                new Authentication(
                        account.account(), new ArrayList<>(account.groups()), new ArrayList<>(account.governments())),
                work);
    }

    /** Does the work in nobody's name, so that the engine checks no rights; what was before holds again afterwards. */
    public <T> T asSystem(Supplier<T> work) {
        return with(null, work);
    }

    private <T> T with(Authentication authentication, Supplier<T> work) {
        Authentication before = identities.getCurrentAuthentication();
        try {
            identities.setAuthentication(authentication);
            return work.get();
        } finally {
            identities.setAuthentication(before);
        }
    }
}
