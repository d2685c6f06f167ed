package io.xiaohao.security.web;

/** Why the login page is shown, as parameters of its address. */
final class LoginOutcome {

    /** Account or password were wrong, or the account is locked. */
    static final String REFUSED = "error";

    /** Somebody has signed out. */
    static final String SIGNED_OUT = "logout";

    /** The session had ended while a form was open. */
    static final String EXPIRED = "expired";

    /** The password was right and something else is needed. */
    static final String STEP = "step";

    /** The session lasted as long as any may. */
    static final String LIFETIME = "lifetime";

    /** The account is gone. */
    static final String GONE = "gone";

    private LoginOutcome() {}
}
