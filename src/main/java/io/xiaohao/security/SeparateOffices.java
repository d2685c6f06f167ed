package io.xiaohao.security;

import io.xiaohao.refusal.Refusal;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 三员分立 (GB/T 22239-2019, 8.1.5): the system administrator, the security administrator and the auditor are three
 * people. No account holds two of the offices.
 */
final class SeparateOffices {

    private SeparateOffices() {}

    /** The three offices. */
    static Stream<Role> all() {
        return Stream.of(Role.ADMINISTRATORS, Role.SECURITY_ADMINISTRATORS, Role.AUDITORS);
    }

    /**
     * Makes sure that an account that is in the groups may join another.
     *
     * @throws Refusal conflict where it already holds another of the three offices
     */
    static void require(String joining, Set<String> groups) {
        if (all().map(Role::group).noneMatch(joining::equals)) {
            return;
        }
        all().filter(office -> !office.group().equals(joining) && groups.contains(office.group()))
                .findFirst()
                .ifPresent(held -> {
                    throw Refusal.conflict("系统管理员、安全管理员、审计员必须由三个人分别担任，这个账号已经是%s，不能再兼任。请换一个账号。".formatted(held.label()));
                });
    }
}
