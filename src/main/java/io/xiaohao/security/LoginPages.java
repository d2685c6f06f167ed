package io.xiaohao.security;

import io.xiaohao.security.PendingLogin.Step;
import io.xiaohao.security.factor.Enrolment;
import io.xiaohao.security.factor.SecondFactors;
import io.xiaohao.security.password.PasswordPolicy;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the login page shows for a step behind the password. */
@Component
public class LoginPages {

    private final SecondFactors secondFactors;
    private final PasswordPolicy policy;

    LoginPages(SecondFactors secondFactors, PasswordPolicy policy) {
        this.secondFactors = secondFactors;
        this.policy = policy;
    }

    /**
     * A step as the page shows it.
     *
     * @param account whose login it is
     * @param step what is to be done
     * @param message what went wrong at the last try; null where nothing did
     * @param enrolment what the phone needs; null but where a second factor is begun
     * @param sentences what a new password has to be like
     */
    public record StepPage(String account, Step step, String message, Enrolment enrolment, List<String> sentences) {}

    /** The page for a login that is under way. */
    public StepPage of(PendingLogin pending) {
        String account = pending.account();
        Enrolment enrolment =
                pending.step() == Step.ENROLMENT ? secondFactors.begun(account).orElse(null) : null;
        return new StepPage(
                account,
                pending.step(),
                pending.message(),
                enrolment,
                policy.sentences(secondFactors.isConfirmed(account)));
    }
}
