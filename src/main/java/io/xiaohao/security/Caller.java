package io.xiaohao.security;

import io.xiaohao.refusal.Refusal;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The account that calls, on whatever thread it is signed in, and what it may do. */
@Component
public class Caller {

    private final AccountMemberships memberships;

    Caller(AccountMemberships memberships) {
        this.memberships = memberships;
    }

    /**
     * The name of the account.
     *
     * @throws Refusal forbidden where nobody is signed in
     */
    public String account() {
        return SignedInAccount.name().orElseThrow(() -> Refusal.forbidden("请先登录再操作。"));
    }

    /** What the account belongs to. */
    public AccountMembership membership() {
        return memberships.of(account());
    }

    /** The ids of the account's groups: roles and units. */
    public Set<String> groups() {
        return membership().groups();
    }

    /** The governments whose affairs the account may see. */
    public Set<String> governments() {
        return membership().governments();
    }

    /**
     * The one government of the account.
     *
     * @throws Refusal forbidden where the account belongs to none or to several
     */
    public String government() {
        Set<String> governments = governments();
        if (governments.isEmpty()) {
            throw Refusal.forbidden("您的账号不属于任何县（州），请联系系统管理员。");
        }
        if (governments.size() > 1) {
            throw Refusal.forbidden("您的账号属于多个县（州），请改用只属于一个县（州）的账号操作。");
        }
        return governments.iterator().next();
    }

    /** Whether the account is in the group. */
    public boolean has(String group) {
        return groups().contains(group);
    }

    /** Whether the account has the role. */
    public boolean has(Role role) {
        return has(role.group());
    }

    /** Whether the account has one of the roles. */
    public boolean hasAny(Role... roles) {
        AccountMembership membership = membership();
        return Arrays.stream(roles).anyMatch(membership::has);
    }

    /** Whether the account may see the government's affairs. */
    public boolean isOf(String government) {
        return governments().contains(government);
    }

    /**
     * Makes sure that the account has one of the roles.
     *
     * @throws Refusal forbidden, naming the roles that may
     */
    public void requireAny(Role... roles) {
        if (!hasAny(roles)) {
            throw Refusal.forbidden("您没有权限进行此操作，只有%s可以。"
                    .formatted(Arrays.stream(roles).map(Role::label).collect(Collectors.joining("、"))));
        }
    }

    /**
     * Makes sure that the account may see the government's affairs; nobody learns that another government has any.
     *
     * @throws Refusal not found otherwise
     */
    public void requireGovernment(String government) {
        requireGovernment(government, "没有找到所请求的内容，请核对编号或代码。");
    }

    /**
     * The same, with the sentence that is shown where the thing asked for does not exist.
     *
     * @throws Refusal not found otherwise
     */
    public void requireGovernment(String government, String notFoundMessage) {
        if (!isOf(government)) {
            throw Refusal.notFound(notFoundMessage);
        }
    }
}
