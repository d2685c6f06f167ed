package io.xiaohao.security;

import io.xiaohao.security.factor.SecondFactorSettings;
import io.xiaohao.security.password.PasswordPolicy;
import io.xiaohao.security.password.PasswordPolicy.Value;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rules for accounts as they are set, each with who says so. */
@Component
public class PolicyInForce {

    private static final String DEFAULT = "系统默认，可调整";
    private static final String SET = "本系统的部署设置";

    private final PasswordPolicy policy;
    private final SecondFactorSettings secondFactor;

    PolicyInForce(PasswordPolicy policy, SecondFactorSettings secondFactor) {
        this.policy = policy;
        this.secondFactor = secondFactor;
    }

    /**
     * A rule.
     *
     * @param name what it is about
     * @param value what it says
     * @param origin who says so
     */
    public record Line(String name, String value, String origin) {}

    /** The rules, in Chinese. */
    public List<Line> lines() {
        return List.of(
                new Line("密码规则", policy.name(), DEFAULT),
                new Line("最短长度", length(), policy.minimumLength().origin()),
                line("字符种类", policy.classes(), policy.classes().value() == 0 ? "不要求" : "至少 %d 类"),
                new Line("常见密码", "不得使用", policy.name()),
                line("定期更换", policy.rotationDays(), policy.rotationDays().value() == 0 ? "不要求" : "每 %d 天"),
                line("不得重复", policy.history(), policy.history().value() == 0 ? "现在的密码" : "现在的和最近 %d 次的密码"),
                line("锁定", policy.attempts(), "连续输错 %d 次"),
                new Line(
                        "锁定时长",
                        policy.lockedFor().value().toMinutes() + " 分钟",
                        policy.lockedFor().origin()),
                new Line("会话", "30 分钟不操作自动退出", DEFAULT),
                new Line(
                        "第二步验证",
                        secondFactor.compulsory() ? "系统管理员、安全管理员、审计员、县领导必须启用" : "自愿启用",
                        secondFactor.compulsory() ? SET : DEFAULT));
    }

    private String length() {
        int alone = policy.minimumLength().value();
        int beside = policy.secondFactorLength().value();
        return alone == beside ? alone + " 个字符" : "%d 个字符，启用第二步验证的 %d 个".formatted(alone, beside);
    }

    private static Line line(String name, Value<Integer> value, String words) {
        return new Line(name, words.formatted(value.value()), value.origin());
    }
}
