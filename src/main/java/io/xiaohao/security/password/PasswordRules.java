package io.xiaohao.security.password;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is wrong with a password that somebody chooses, by the policy in force. */
@Component
public class PasswordRules {

    /** Longer ones would only keep the hash busy; more than ASVS 5 asks to allow. */
    public static final int LONGEST = 128;

    private static final int SHORTEST_NAME = 4;

    private final PasswordPolicy policy;
    private final CommonPasswords common;
    private final ContextWords context;

    PasswordRules(PasswordPolicy policy, CommonPasswords common, ContextWords context) {
        this.policy = policy;
        this.common = common;
        this.context = context;
    }

    /** What can be wrong. */
    public enum Kind {
        /** Too short or too long. */
        LENGTH,
        /** Too few classes of characters. */
        CLASSES,
        /** Names the account. */
        NAME,
        /** Names what everybody here knows: the product, the government, a programme, a unit. */
        CONTEXT,
        /** Known from leaks. */
        COMMON
    }

    /**
     * What is wrong.
     *
     * @param words in Chinese, without a full stop
     */
    public record Fault(Kind kind, String words) {}

    /**
     * What is wrong with it; nothing where it may be used.
     *
     * @param account whose password it is to be
     * @param hasSecondFactor whether a code is asked for beside it
     */
    public List<Fault> faults(String password, String account, boolean hasSecondFactor) {
        List<Fault> faults = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < policy.length(hasSecondFactor)) {
            faults.add(new Fault(Kind.LENGTH, "至少要有 %d 个字符".formatted(policy.length(hasSecondFactor))));
        }
        if (length > LONGEST) {
            // Nothing else is looked at: what is common in a text of a million characters takes minutes to find out.
            return List.of(new Fault(Kind.LENGTH, "最多 %d 个字符".formatted(LONGEST)));
        }
        int classes = policy.classes().value();
        if (classes(password) < classes) {
            faults.add(new Fault(Kind.CLASSES, "大写字母、小写字母、数字、符号中至少要有 %d 类".formatted(classes)));
        }
        if (containsName(password, account)) {
            faults.add(new Fault(Kind.NAME, "不得含有账号名"));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (context.words().stream().anyMatch(lower::contains)) {
            faults.add(new Fault(Kind.CONTEXT, "不得含有本系统、本县（州）、方案或单位的名称或拼音"));
        }
        if (common.contains(password)) {
            faults.add(new Fault(Kind.COMMON, "这是常见密码，或由常见密码稍加改动而成，容易被猜到"));
        }
        return faults;
    }

    private static long classes(String password) {
        Stream<IntPredicate> classes = Stream.of(
                Character::isUpperCase,
                Character::isLowerCase,
                Character::isDigit,
                character -> !Character.isUpperCase(character)
                        && !Character.isLowerCase(character)
                        && !Character.isDigit(character));
        return classes.filter(of -> password.codePoints().anyMatch(of)).count();
    }

    private static boolean containsName(String password, String account) {
        String lower = password.toLowerCase(Locale.ROOT);
        return Stream.of(account.toLowerCase(Locale.ROOT).split("@"))
                .filter(part -> part.length() >= SHORTEST_NAME)
                .anyMatch(lower::contains);
    }
}
