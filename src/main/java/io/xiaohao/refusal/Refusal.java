package io.xiaohao.refusal;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something asked for that the rules do not allow. Raised before anything changes, so that the transaction it rolls
 * back has nothing half done. The message is one Chinese sentence that a clerk can act on; it is shown as it stands.
 */
public class Refusal extends RuntimeException {

    /** Why it is refused; each reason is one HTTP status. */
    public enum Reason {
        /** The request cannot be read: a missing or malformed value (400). */
        MALFORMED(400),
        /** The account may not do this (403). */
        FORBIDDEN(403),
        /** There is no such thing, or the account may not know of it (404). */
        NOT_FOUND(404),
        /** The present state does not allow it (409). */
        CONFLICT(409),
        /** More than the named limit (413). */
        TOO_LARGE(413),
        /** A kind of file that is not taken (415). */
        UNSUPPORTED(415),
        /** Readable, but against a rule of the domain (422). */
        INVALID(422);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /** The HTTP status that tells of this reason. */
        public int status() {
            return status;
        }
    }

    private final Reason reason;
    private final String field;

    private Refusal(Reason reason, String field, String message) {
        super(message);
        this.reason = reason;
        this.field = field;
    }

    /** A value that is missing or cannot be read; {@code field} names it in the request. */
    public static Refusal malformed(String field, String message) {
        return new Refusal(Reason.MALFORMED, field, message);
    }

    /** A value that breaks a rule; {@code field} names it in the request, or is null where no single one is at fault. */
    public static Refusal invalid(String field, String message) {
        return new Refusal(Reason.INVALID, field, message);
    }

    /** The account lacks the right. */
    public static Refusal forbidden(String message) {
        return new Refusal(Reason.FORBIDDEN, null, message);
    }

    /** Unknown, or not for this account to know. */
    public static Refusal notFound(String message) {
        return new Refusal(Reason.NOT_FOUND, null, message);
    }

    /** Somebody else was faster, or the state is past this. */
    public static Refusal conflict(String message) {
        return new Refusal(Reason.CONFLICT, null, message);
    }

    /** Over a limit; the message names the limit. */
    public static Refusal tooLarge(String message) {
        return new Refusal(Reason.TOO_LARGE, null, message);
    }

    /** A file of a kind that is not taken. */
    public static Refusal unsupported(String message) {
        return new Refusal(Reason.UNSUPPORTED, null, message);
    }

    /** Does the work; what it refuses is told of the field, whatever the work calls it. */
    public static <T> T at(String field, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            throw new Refusal(refusal.reason, field, refusal.getMessage());
        }
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The value at fault, where there is a single one. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
