package io.xiaohao.security;

import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.factor.Enrolment;
import io.xiaohao.security.factor.SecondFactorSettings;
import io.xiaohao.security.factor.SecondFactors;
import io.xiaohao.security.factor.SecondFactors.Outcome;
import io.xiaohao.security.password.PasswordPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * What everybody does with his own account. Whatever protects it is changed only by whoever knows its password: an open
 * session may have been left alone.
 */
@Service
public class OwnAccount {

    private final Caller caller;
    private final PasswordCheck check;
    private final PasswordChange passwords;
    private final PasswordPolicy policy;
    private final SecondFactors secondFactors;
    private final SecondFactorSettings settings;
    private final AccountStamps stamps;
    private final AccountTrail trail;

    OwnAccount(
            Caller caller,
            PasswordCheck check,
            PasswordChange passwords,
            PasswordPolicy policy,
            SecondFactors secondFactors,
            SecondFactorSettings settings,
            AccountStamps stamps,
            AccountTrail trail) {
        this.caller = caller;
        this.check = check;
        this.passwords = passwords;
        this.policy = policy;
        this.secondFactors = secondFactors;
        this.settings = settings;
        this.stamps = stamps;
        this.trail = trail;
    }

    /** What a new password of the caller has to be like, in sentences. */
    public List<String> passwordSentences() {
        return policy.sentences(hasSecondFactor());
    }

    /** Whether the caller has a second factor in force. */
    public boolean hasSecondFactor() {
        return secondFactors.isConfirmed(caller.account());
    }

    /** Whether the caller's role has to have one. */
    public boolean needsSecondFactor() {
        return settings.compulsory() && settings.groups().stream().anyMatch(caller::has);
    }

    /** How many codes for a lost phone the caller has left. */
    public int recoveryCodesLeft() {
        return secondFactors.recoveryCodesLeft(caller.account());
    }

    /**
     * Changes the caller's password and ends his other sessions.
     *
     * @throws Refusal invalid where the present one is wrong, or the new one is not allowed
     */
    public void changePassword(String present, String password, String repeated) {
        requirePassword(present);
        trail.together(() -> {
            passwords.change(caller.account(), password, repeated);
            trail.note("account.password-changed", caller.account(), Map.of("byOwner", true));
        });
    }

    /**
     * Begins with a second factor; it is in force after {@link #confirmSecondFactor}.
     *
     * @throws Refusal invalid where the password is wrong, conflict where there is one
     */
    public Enrolment beginSecondFactor(String password) {
        if (hasSecondFactor()) {
            throw Refusal.conflict("您已经启用了第二步验证。要换手机，请先停用，再重新启用。");
        }
        requirePassword(password);
        return secondFactors.begin(caller.account());
    }

    /** What was begun and not confirmed yet. */
    public Optional<Enrolment> begunSecondFactor() {
        return secondFactors.begun(caller.account());
    }

    /**
     * Puts the second factor in force.
     *
     * @return codes for a lost phone, readable this one time
     * @throws Refusal invalid where the code is wrong
     */
    public List<String> confirmSecondFactor(String code) {
        String account = caller.account();
        requireAccepted(secondFactors.confirm(account, code));
        stamps.renew(account);
        trail.note("account.second-factor-enrolled", account, Map.of());
        return secondFactors.renewRecoveryCodes(account);
    }

    /**
     * Makes new codes for a lost phone; the former ones are worthless.
     *
     * @throws Refusal invalid where the password is wrong
     */
    public List<String> renewRecoveryCodes(String password) {
        requirePassword(password);
        if (!hasSecondFactor()) {
            throw Refusal.conflict("您还没有启用第二步验证。");
        }
        trail.note("account.recovery-codes-made", caller.account(), Map.of());
        return secondFactors.renewRecoveryCodes(caller.account());
    }

    /**
     * Goes on without a second factor.
     *
     * @throws Refusal invalid where password or code are wrong, conflict where the caller's role has to have one
     */
    public void removeSecondFactor(String password, String code) {
        if (needsSecondFactor()) {
            throw Refusal.conflict("您的角色必须使用第二步验证，不能停用。要换手机，请联系安全管理员重置。");
        }
        requirePassword(password);
        requireAccepted(secondFactors.check(caller.account(), code));
        trail.together(() -> {
            secondFactors.remove(caller.account());
            trail.note("account.second-factor-removed", caller.account(), Map.of());
        });
    }

    private void requirePassword(String password) {
        if (!check.isRightFor(caller.account(), password == null ? "" : password)) {
            throw Refusal.invalid("present", "现在的密码不正确，或账号已被暂时锁定。");
        }
    }

    private static void requireAccepted(Outcome outcome) {
        if (outcome == Outcome.REFUSED || outcome == Outcome.LOCKED) {
            throw Refusal.invalid("code", LoginSteps.wordsFor(outcome));
        }
    }
}
