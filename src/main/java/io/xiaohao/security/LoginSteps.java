package io.xiaohao.security;

import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.PendingLogin.Step;
import io.xiaohao.security.factor.SecondFactorSettings;
import io.xiaohao.security.factor.SecondFactors;
import io.xiaohao.security.factor.SecondFactors.Outcome;
import io.xiaohao.security.password.PasswordRecords;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/** What a login needs beside the password: a code, a second factor where one is compulsory, a new password. */
@Component
class LoginSteps {

    private final SecondFactors secondFactors;
    private final SecondFactorSettings settings;
    private final PasswordRecords records;
    private final PasswordChange passwords;
    private final AccountMemberships memberships;
    private final AccountStamps stamps;
    private final AccountTrail trail;

    LoginSteps(
            SecondFactors secondFactors,
            SecondFactorSettings settings,
            PasswordRecords records,
            PasswordChange passwords,
            AccountMemberships memberships,
            AccountStamps stamps,
            AccountTrail trail) {
        this.secondFactors = secondFactors;
        this.settings = settings;
        this.records = records;
        this.passwords = passwords;
        this.memberships = memberships;
        this.stamps = stamps;
        this.trail = trail;
    }

    /**
     * Makes sure that nothing is needed after the password.
     *
     * @throws StepNeeded otherwise
     */
    void requireNone(String account) {
        require(account, 0);
    }

    /**
     * Does the step that was pending, and makes sure that none is needed after it.
     *
     * @throws StepNeeded where it failed, or another one is needed
     * @throws BadCredentialsException where the password that was right has been changed since: whoever knew it only then
     *     would otherwise choose the next one
     */
    void goOn(LoginAttempt attempt) {
        PendingLogin pending = attempt.pending();
        if (stamps.of(pending.account()) != pending.stamp()) {
            throw new BadCredentialsException("账号的密码或权限刚刚改过，请重新登录。");
        }
        switch (pending.step()) {
            case CODE -> requireCode(pending, attempt.code());
            case ENROLMENT -> enrol(pending, attempt.code());
            case PASSWORD -> changePassword(pending, attempt);
        }
        require(pending.account(), pending.step().ordinal() + 1);
    }

    /** Whether the account has to have a second factor, and has none; the product's own accounts have to have nothing. */
    boolean mustEnrol(String account) {
        return settings.compulsory()
                && !secondFactors.isConfirmed(account)
                && records.of(account).isPresent()
                && settings.groups().stream().anyMatch(memberships.read(account).groups()::contains);
    }

    private void require(String account, int from) {
        Optional<Step> next = Arrays.stream(Step.values())
                .filter(step -> step.ordinal() >= from)
                .filter(step -> isNeeded(step, account))
                .findFirst();
        if (next.isPresent()) {
            if (next.get() == Step.ENROLMENT) {
                secondFactors.begin(account);
            }
            throw new StepNeeded(
                    new PendingLogin(account, next.get(), System.currentTimeMillis(), null, stamps.of(account)));
        }
    }

    private boolean isNeeded(Step step, String account) {
        return switch (step) {
            case CODE -> secondFactors.isConfirmed(account);
            case ENROLMENT -> mustEnrol(account);
            case PASSWORD -> records.mustChange(account);
        };
    }

    private void requireCode(PendingLogin pending, String code) {
        Outcome outcome = secondFactors.check(pending.account(), code == null ? "" : code);
        if (outcome == Outcome.RECOVERED) {
            int left = secondFactors.recoveryCodesLeft(pending.account());
            trail.noteOwn("account.recovery-code-used", pending.account(), Map.of("left", left));
        }
        requireAccepted(pending, outcome);
    }

    private void enrol(PendingLogin pending, String code) {
        requireAccepted(pending, secondFactors.confirm(pending.account(), code == null ? "" : code));
        trail.noteOwn("account.second-factor-enrolled", pending.account(), Map.of());
    }

    private void requireAccepted(PendingLogin pending, Outcome outcome) {
        if (outcome == Outcome.REFUSED || outcome == Outcome.LOCKED) {
            trail.noteStrangers("account.refused", pending.account(), Map.of("reason", "code"));
            throw new StepNeeded(pending.with(wordsFor(outcome)));
        }
    }

    /** What is said of a code that was not accepted. */
    static String wordsFor(Outcome outcome) {
        return outcome == Outcome.LOCKED ? "验证码错误次数过多，已暂时停止验证，请稍后再试或联系安全管理员。" : "验证码不正确，或已经用过。请等手机上换了新的验证码再填。";
    }

    private void changePassword(PendingLogin pending, LoginAttempt attempt) {
        try {
            passwords.change(pending.account(), attempt.newPassword(), attempt.repeated());
        } catch (Refusal refused) {
            throw new StepNeeded(pending.with(refused.getMessage()));
        }
        trail.noteOwn("account.password-changed", pending.account(), Map.of("byOwner", true));
    }
}
