package io.xiaohao.security.web;

import java.util.Optional;

/** What became of asking for a key. */
sealed interface KeyClaim {

    /** The call is the caller's to execute, under this claim. */
    record Granted(String claim) implements KeyClaim {}

    /** It has been executed and was answered so. */
    record Answered(KeptAnswer answer) implements KeyClaim {}

    /** It cannot be executed; the problem's status and sentence. */
    record Denied(int status, String detail) implements KeyClaim {}

    /** The claim, where it was granted. */
    default Optional<String> granted() {
        return this instanceof Granted granted ? Optional.of(granted.claim()) : Optional.empty();
    }
}
