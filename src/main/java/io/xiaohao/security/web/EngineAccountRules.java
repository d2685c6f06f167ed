package io.xiaohao.security.web;

import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.Caller;
import io.xiaohao.security.Offices;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What of accounts may be changed through the engine's administration, and by whom: the system administrator creates
 * accounts, the security administrator says what they may do (三员分立), and both for their own governments only. It comes
 * on top of what {@link EngineCall} leaves open and the engine itself permits.
 */
@Component
class EngineAccountRules {

    private static final Set<String> CHANGES = Set.of("POST", "PUT", "DELETE");

    private final Caller caller;
    private final Offices offices;
    private final List<Map.Entry<Pattern, Consumer<MatchResult>>> rules;

    EngineAccountRules(Caller caller, Offices offices) {
        this.caller = caller;
        this.offices = offices;
        this.rules = List.of(
                rule("(?:PUT|DELETE) group/[^/]+/members/([^/]+)", call -> requireRoleOfOther(call.group(1))),
                rule("POST user/([^/]+)/unlock", call -> requireUnlocking(call.group(1))),
                rule("PUT user/([^/]+)/credentials", call -> requireCredentials(call.group(1))),
                rule("PUT user/([^/]+)/profile", call -> offices.requireOwn(call.group(1))),
                rule("DELETE user/([^/]+)", call -> requireDeleting(call.group(1))),
                rule(
                        "(?:PUT|DELETE) tenant/([^/]+)/user-members/([^/]+)",
                        call -> requireGovernment(call.group(1), call.group(2))),
                rule("(?:PUT|DELETE) tenant/[^/]+/group-members/.+", call -> refuseGroupInGovernment()));
    }

    /**
     * Makes sure that the caller may.
     *
     * @param method the method of the call
     * @param call what is asked of the engine, such as {@code group/leaders/members/leader}
     * @throws Refusal otherwise
     */
    void require(String method, String call) {
        if (!CHANGES.contains(method)) {
            return;
        }
        String asked = method + " " + call;
        for (Map.Entry<Pattern, Consumer<MatchResult>> rule : rules) {
            Matcher matching = rule.getKey().matcher(asked);
            if (matching.matches()) {
                rule.getValue().accept(matching);
                return;
            }
        }
    }

    private static Map.Entry<Pattern, Consumer<MatchResult>> rule(String call, Consumer<MatchResult> check) {
        return Map.entry(Pattern.compile(call), check);
    }

    private void requireRoleOfOther(String account) {
        offices.requireAssigning();
        offices.requireOwn(account);
        if (account.equals(caller.account())) {
            throw Refusal.forbidden("不能给自己增减角色，请由另一位安全管理员办理。");
        }
    }

    private void requireUnlocking(String account) {
        offices.requireAssigning();
        offices.requireOwn(account);
    }

    private void requireCredentials(String account) {
        if (account.equals(caller.account())) {
            return;
        }
        offices.requireOwn(account);
        if (offices.holdsOne(account)) {
            throw Refusal.forbidden("系统管理员、安全管理员、审计员的密码只能由本人修改，以免互相冒用。忘记密码的，由系统管理员删除账号后重建，再由安全管理员重新授予角色。");
        }
    }

    private void requireDeleting(String account) {
        offices.requireOwn(account);
        if (account.equals(caller.account())) {
            throw Refusal.forbidden("不能删除自己的账号。");
        }
    }

    private void requireGovernment(String government, String account) {
        if (!caller.isOf(government)) {
            throw Refusal.notFound("没有代码为“%s”的县（州），请核对。".formatted(government));
        }
        offices.requireOwn(account);
    }

    private void refuseGroupInGovernment() {
        throw Refusal.forbidden("用户组是各县（州）共用的，不能整组加入一个县（州），请逐个账号加入。");
    }
}
