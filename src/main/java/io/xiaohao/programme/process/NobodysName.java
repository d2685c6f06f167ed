package io.xiaohao.programme.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the engine in nobody's name: rules and the calendar do not depend on who is logged in, nor on what he may see. */
@Component
class NobodysName {

    private final IdentityService identityService;

    NobodysName(@Lazy IdentityService identityService) {
        this.identityService = identityService;
    }

    <T> T ask(Supplier<T> work) {
        Authentication before = identityService.getCurrentAuthentication();
        try {
            identityService.clearAuthentication();
            return work.get();
        } finally {
            identityService.setAuthentication(before);
        }
    }
}
