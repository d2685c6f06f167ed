package io.xiaohao.security;

import org.springframework.security.core.AuthenticationException;

/** The password was right, and is not enough: a person does the next step, a program is told why it is refused. */
public class StepNeeded extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final PendingLogin pending;

    StepNeeded(PendingLogin pending) {
        super("该账号须在登录页完成%s，不能直接用密码调用接口；供程序使用的账号请不要启用第二步验证，并先在登录页修改初始密码。"
                .formatted(pending.step() == PendingLogin.Step.PASSWORD ? "密码修改" : "第二步验证"));
        this.pending = pending;
    }

    /** Whether a code was just tried and was wrong. */
    boolean isWrongCode() {
        return pending.message() != null && pending.step() != PendingLogin.Step.PASSWORD;
    }

    /** How far the login came. */
    public PendingLogin pending() {
        return pending;
    }
}
