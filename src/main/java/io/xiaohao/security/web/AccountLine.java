package io.xiaohao.security.web;

import io.xiaohao.security.AccountCare.KeptAccount;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An account as the page shows it.
 *
 * @param name its name
 * @param title what people call it
 * @param groups its groups, joined
 * @param state whether it is locked, in words; empty where it is not
 * @param secondFactor whether it has a second factor
 * @param sessions how many sessions it has open
 * @param password since when it has its password, in words
 */
record AccountLine(
        String name, String title, String groups, String state, boolean secondFactor, int sessions, String password) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");

    static AccountLine of(KeptAccount account) {
        return new AccountLine(
                account.name(),
                account.title(),
                String.join("、", account.groups()),
                state(account),
                account.secondFactor(),
                account.sessions(),
                password(account));
    }

    /** Whether it is what somebody looks for; everything is where he looks for nothing. */
    boolean matches(String wanted) {
        return Stream.of(name, title, groups, state)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static String state(KeptAccount account) {
        if (account.lockedUntil() != null) {
            return "已锁定至 " + TIME.format(account.lockedUntil());
        }
        return account.codeLocked() ? "第二步验证已锁定" : "";
    }

    private static String password(KeptAccount account) {
        if (account.passwordDue()) {
            return "下次登录须修改";
        }
        return account.password() == null
                ? "系统给定"
                : DAY.format(account.password().changedAt()) + "设置";
    }
}
