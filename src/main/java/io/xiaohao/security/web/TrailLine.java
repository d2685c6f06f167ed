package io.xiaohao.security.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.journal.JournalLine;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What happened to an account, as the page shows it.
 *
 * @param at when, as people write it
 * @param actor who did it
 * @param account which account
 * @param what what happened
 * @param details more about it, joined; may be empty
 */
record TrailLine(String at, String actor, String account, String what, String details) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm:ss");

    private static final Map<String, String> EVENTS = Map.ofEntries(
            Map.entry("account.logged-in", "登录"),
            Map.entry("account.refused", "登录被拒"),
            Map.entry("account.locked", "锁定"),
            Map.entry("account.unlocked", "解锁"),
            Map.entry("account.password-changed", "修改密码"),
            Map.entry("account.password-change-required", "要求改密码"),
            Map.entry("account.second-factor-enrolled", "启用第二步验证"),
            Map.entry("account.second-factor-removed", "停用第二步验证"),
            Map.entry("account.second-factor-reset", "重置第二步验证"),
            Map.entry("account.recovery-codes-made", "重新生成备用码"),
            Map.entry("account.recovery-code-used", "使用备用码"),
            Map.entry("account.sessions-ended", "退出登录"),
            Map.entry("account.read", "查阅（导出）"),
            Map.entry("account.created", "新建账号"),
            Map.entry("account.deleted", "删除账号"),
            Map.entry("account.group-joined", "加入组"),
            Map.entry("account.group-left", "移出组"),
            Map.entry("account.government-joined", "加入县（州）"),
            Map.entry("account.government-left", "移出县（州）"));

    private static final Map<String, String> VALUES = Map.of(
            "page", "登录页", "program", "程序接口", "password", "密码错误", "code", "验证码错误", "true", "本人", "false", "他人代改");

    static TrailLine of(JournalLine line, JsonNode data, Map<String, String> names) {
        return new TrailLine(
                TIME.format(line.at()),
                names.getOrDefault(line.actor(), line.actor()),
                line.subject(),
                EVENTS.getOrDefault(line.event(), line.event()),
                details(data));
    }

    private static String details(JsonNode data) {
        List<String> details = new ArrayList<>();
        text(data, "reason", "", details);
        text(data, "way", "", details);
        text(data, "byOwner", "", details);
        text(data, "address", "来自 ", details);
        text(data, "until", "锁定至 ", details);
        text(data, "what", "", details);
        text(data, "of", "", details);
        text(data, "left", "剩余备用码 ", details);
        text(data, "sessions", "登录 ", details);
        return String.join("，", details);
    }

    private static void text(JsonNode data, String key, String before, List<String> details) {
        String value = data.path(key).asText("");
        if (!value.isEmpty()) {
            details.add(before + VALUES.getOrDefault(value, value).replace('T', ' '));
        }
    }
}
