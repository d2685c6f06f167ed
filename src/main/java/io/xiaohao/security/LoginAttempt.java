package io.xiaohao.security;

/**
 * What a person sent from the login page beside account and password. It is never kept.
 *
 * @param address from where
 * @param pending how far an earlier attempt in this session came; null where there was none
 * @param code the second factor's code; null where none was asked for
 * @param newPassword the new password; null where none was asked for
 * @param repeated the new password again
 */
public record LoginAttempt(String address, PendingLogin pending, String code, String newPassword, String repeated) {

    /** Whether it goes on with an earlier one. */
    boolean isNextStep() {
        return pending != null && pending.holds() && (code != null || newPassword != null);
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "LoginAttempt[address=%s, pending=%s]".formatted(address, pending);
    }
}
