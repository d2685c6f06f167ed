package io.xiaohao.security;

import io.xiaohao.security.password.PasswordRecords.StoredPassword;
import java.time.LocalDateTime;
import java.util.Set;

/** Something that was changed about an account in the engine's identity service; told in the transaction of the change. */
sealed interface AccountChange {

    /** The account that was changed. */
    String account();

    /**
     * A password was set.
     *
     * @param by the account that set it; null where it was the product itself
     * @param former what it was before; null where there was none
     */
    record PasswordSet(String account, String by, StoredPassword former) implements AccountChange {}

    /**
     * A password was wrong.
     *
     * @param lockedUntil until when the account is locked; null where it is not
     */
    record PasswordWrong(String account, LocalDateTime lockedUntil) implements AccountChange {}

    /** It was created. */
    record Created(String account) implements AccountChange {}

    /**
     * It was deleted.
     *
     * @param governments those it belonged to
     */
    record Deleted(String account, Set<String> governments) implements AccountChange {}

    /** It was let in again before its time. */
    record Unlocked(String account) implements AccountChange {}

    /**
     * It joined or left a group or a government.
     *
     * @param event the name of the event
     * @param of the group's or the government's id
     */
    record Moved(String account, String event, String of) implements AccountChange {}
}
