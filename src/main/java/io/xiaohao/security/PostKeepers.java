package io.xiaohao.security;

import io.xiaohao.organization.PostAccess;
import org.springframework.stereotype.Component;

/** Administrators and headquarters say who holds a post; everybody of the government may know. */
@Component
class PostKeepers implements PostAccess {

    private final Caller caller;

    PostKeepers(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void requireGovernment(String government) {
        caller.requireGovernment(government);
    }

    @Override
    public void requireKeeperOfPosts() {
        caller.requireAny(Role.HEADQUARTERS, Role.ADMINISTRATORS);
    }
}
