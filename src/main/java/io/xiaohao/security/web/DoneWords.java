package io.xiaohao.security.web;

import java.util.Map;

/** What a page says after something was done: the address names it, and nothing else gets onto the page. */
final class DoneWords {

    private static final Map<String, String> WORDS = Map.of(
            "password", "密码已修改，您在其他设备上的登录已全部退出。",
            "session", "该登录已退出。",
            "sessions", "其他设备上的登录已全部退出。",
            "second-factor-removed", "第二步验证已停用。",
            "unlocked", "账号已解锁。",
            "sessions-ended", "该账号的登录已全部退出。",
            "second-factor-reset", "第二步验证已重置，该账号可以只用密码登录，登录后请重新启用。",
            "password-required", "该账号下次登录时须修改密码。");

    private DoneWords() {}

    /** The sentence; null for what is not known. */
    static String of(String done) {
        return WORDS.get(done);
    }
}
