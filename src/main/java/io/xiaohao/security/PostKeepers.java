package io.xiaohao.security;

import io.xiaohao.organization.PostAccess;
import io.xiaohao.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Administrators and headquarters say who holds a post; everybody of the government may know. */
@Component
class PostKeepers implements PostAccess {

    private final Caller caller;
    private final AccountMemberships memberships;

    PostKeepers(Caller caller, AccountMemberships memberships) {
        this.caller = caller;
        this.memberships = memberships;
    }

    @Override
    public void requireGovernment(String government) {
        caller.requireGovernment(government);
    }

    @Override
    public void requireKeeperOfPosts() {
        caller.requireAny(Role.HEADQUARTERS, Role.ADMINISTRATORS);
    }

    @Override
    public void requireAccountOf(String government, String account) {
        if (!memberships.read(account).governments().contains(government)) {
            throw Refusal.invalid("account", "没有名为“%s”的账号，请先由系统管理员建立。".formatted(account));
        }
    }
}
