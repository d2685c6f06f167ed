package io.xiaohao.security;

import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.factor.SecondFactors;
import io.xiaohao.security.password.PasswordPolicy;
import io.xiaohao.security.password.PasswordRecords;
import io.xiaohao.security.password.PasswordRecords.StoredPassword;
import io.xiaohao.security.password.PasswordRules;
import io.xiaohao.security.password.PasswordRules.Fault;
import io.xiaohao.security.password.PasswordRules.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/**
 * The password policy as the engine asks for it whenever somebody's password is saved, by a page of ours or by its own
 * applications, which show it while somebody types. Whether a password was used before is only answered to whoever
 * saves it: otherwise it could be guessed there without ever being locked out.
 */
@Component
class EnginePasswordPolicy implements org.camunda.bpm.engine.identity.PasswordPolicy {

    private final PasswordPolicy policy;
    private final PasswordRules rules;
    private final PasswordRecords records;
    private final SecondFactors secondFactors;

    EnginePasswordPolicy(
            PasswordPolicy policy, PasswordRules rules, PasswordRecords records, SecondFactors secondFactors) {
        this.policy = policy;
        this.rules = rules;
        this.records = records;
        this.secondFactors = secondFactors;
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        List<PasswordPolicyRule> shown = new ArrayList<>();
        shown.add(new Shown(
                "LENGTH", Map.of("minLength", policy.minimumLength().value().toString()), Kind.LENGTH));
        if (policy.classes().value() > 0) {
            shown.add(new Shown(
                    "CLASSES", Map.of("minClasses", policy.classes().value().toString()), Kind.CLASSES));
        }
        shown.add(new Shown("UNCOMMON", Map.of(), Kind.NAME, Kind.CONTEXT, Kind.COMMON));
        shown.add(new Saved());
        return shown;
    }

    private List<Fault> faults(String password, User user) {
        String account = user == null || user.getId() == null ? "" : user.getId();
        return rules.faults(password, account, secondFactors.isConfirmed(account));
    }

    /** One of the rules that are shown while somebody types. */
    private final class Shown implements PasswordPolicyRule {

        private final String name;
        private final Map<String, String> parameters;
        private final Set<Kind> kinds;

        Shown(String name, Map<String, String> parameters, Kind... kinds) {
            this.name = name;
            this.parameters = parameters;
            this.kinds = EnumSet.copyOf(Arrays.asList(kinds));
        }

        @Override
        public String getPlaceholder() {
            return name;
        }

        @Override
        public Map<String, String> getParameters() {
            return parameters;
        }

        @Override
        public boolean execute(String password) {
            return execute(password, null);
        }

        /** Left to {@link Saved} where it is saved, which says all that is wrong at once. */
        @Override
        public boolean execute(String password, User user) {
            return isSaved(user)
                    || faults(password, user).stream().map(Fault::kind).noneMatch(kinds::contains);
        }
    }

    /** Refuses what is saved in one sentence; says nothing before. */
    private final class Saved implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return "FORMER";
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of("former", policy.history().value().toString());
        }

        @Override
        public boolean execute(String password) {
            return true;
        }

        @Override
        public boolean execute(String password, User user) {
            if (!isSaved(user)) {
                return true;
            }
            List<Fault> faults = faults(password, user);
            if (!faults.isEmpty()) {
                throw Refusal.invalid(
                        "password",
                        faults.stream().map(Fault::words).collect(Collectors.joining("；", "新密码不符合要求：", "。")));
            }
            if (wasUsedBefore(password, (UserEntity) user)) {
                throw Refusal.invalid("password", "新密码与现在的或最近用过的密码相同，请换一个。");
            }
            return true;
        }
    }

    private static boolean isSaved(User user) {
        return user instanceof UserEntity entity && entity.hasNewPassword();
    }

    private boolean wasUsedBefore(String password, UserEntity user) {
        Stream<StoredPassword> present = user.getPassword() == null
                ? Stream.empty()
                : Stream.of(new StoredPassword(user.getPassword(), user.getSalt()));
        return Stream.concat(present, records.former(user.getId()).stream())
                .anyMatch(stored -> Context.getProcessEngineConfiguration()
                        .getPasswordManager()
                        .check(EncryptionUtil.saltPassword(password, stored.salt()), stored.hash()));
    }
}
