package io.xiaohao.security.password;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The numbers of a password policy, each with where it comes from.
 *
 * @param name what people call it
 * @param minimumLength the least number of characters
 * @param secondFactorLength the least number for an account that has a second factor
 * @param classes of how many classes (capital and small letters, digits, others) there must be characters; 0 for any
 * @param rotationDays after how many days a password has to be changed; 0 for never
 * @param history how many former passwords must not come back, the present one beside them
 * @param attempts after how many wrong attempts in a row an account is locked
 * @param lockedFor for how long it is locked
 */
public record PasswordPolicy(
        String name,
        Value<Integer> minimumLength,
        Value<Integer> secondFactorLength,
        Value<Integer> classes,
        Value<Integer> rotationDays,
        Value<Integer> history,
        Value<Integer> attempts,
        Value<Duration> lockedFor) {

    private static final String SET = "本系统的部署设置";

    /** No policy may be set below this (ASVS 5, 6.2.1). */
    private static final int SHORTEST = 8;

    /**
     * A number with where it comes from.
     *
     * @param value the number
     * @param origin who says so, in Chinese
     */
    public record Value<T>(T value, String origin) {}

    /** The policies that ship with the product. */
    private enum Shipped {
        /** GB/T 22239-2019 8.1.4.1 asks for complexity, regular change and a lock; the numbers are the assessors' usual ones. */
        DENGBAO_3("dengbao-3", "等保2.0 三级", 12, 12, 3, 90, 5),
        /** ASVS 5 chapter V6.2: length and a list of leaked passwords instead of composition and rotation. */
        ASVS_5("asvs-5", "OWASP ASVS 5", 15, 12, 0, 0, 0);

        private static final int ATTEMPTS = 5;
        private static final Duration LOCKED_FOR = Duration.ofMinutes(30);

        private final String key;
        private final String label;
        private final int length;
        private final int secondFactorLength;
        private final int classes;
        private final int rotationDays;
        private final int history;

        Shipped(
                String key,
                String label,
                int length,
                int secondFactorLength,
                int classes,
                int rotationDays,
                int history) {
            this.key = key;
            this.label = label;
            this.length = length;
            this.secondFactorLength = secondFactorLength;
            this.classes = classes;
            this.rotationDays = rotationDays;
            this.history = history;
        }
    }

    /**
     * The policy as it is set.
     *
     * @throws IllegalStateException where a setting is none, in Chinese
     */
    public static PasswordPolicy of(PasswordSettings settings) {
        Shipped shipped = shipped(settings.policy());
        return new PasswordPolicy(
                shipped.label,
                least("minimum-length", settings.minimumLength(), SHORTEST, shipped.length, shipped),
                least("minimum-length", settings.minimumLength(), SHORTEST, shipped.secondFactorLength, shipped),
                new Value<>(shipped.classes, shipped.label),
                least("rotation-days", settings.rotationDays(), 0, shipped.rotationDays, shipped),
                least("history", settings.history(), 0, shipped.history, shipped),
                least("attempts", settings.attempts(), 1, Shipped.ATTEMPTS, shipped),
                settings.lockedFor() == null
                        ? new Value<>(Shipped.LOCKED_FOR, shipped.label)
                        : new Value<>(settings.lockedFor(), SET));
    }

    private static Shipped shipped(String key) {
        return Arrays.stream(Shipped.values())
                .filter(policy -> policy.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("设置 xiaohao.security.password.policy 的值“%s”不认识，应为：%s。"
                        .formatted(
                                key,
                                Arrays.stream(Shipped.values())
                                        .map(policy -> policy.key)
                                        .collect(Collectors.joining("、")))));
    }

    private static Value<Integer> least(String key, Integer set, int least, int otherwise, Shipped shipped) {
        if (set == null) {
            return new Value<>(otherwise, shipped.label);
        }
        if (set < least) {
            throw new IllegalStateException(
                    "设置 xiaohao.security.password.%s 的值 %d 太小，至少为 %d。".formatted(key, set, least));
        }
        return new Value<>(set, SET);
    }

    /** The policy in sentences for people who choose a password. */
    public List<String> sentences(boolean hasSecondFactor) {
        int length = length(hasSecondFactor);
        String composition = classes.value() == 0 ? "" : "，大写字母、小写字母、数字、符号中至少有 %d 类".formatted(classes.value());
        String former = history.value() == 0 ? "不得与现在的密码相同" : "不得与现在的和最近 %d 次用过的密码相同".formatted(history.value());
        return List.of("至少 %d 个字符%s".formatted(length, composition), "不得含有账号名和本系统、本县（州）、单位的名称或拼音，不得是常见密码", former);
    }

    /** The least number of characters of an account's password. */
    int length(boolean hasSecondFactor) {
        return hasSecondFactor ? secondFactorLength.value() : minimumLength.value();
    }
}
