package io.xiaohao.rehearsal.player;

import io.xiaohao.refusal.Refusal;
import java.util.Optional;

/** Finds what a failure says to a person. */
public final class FailureMessage {

    private FailureMessage() {}

    /** The refusal behind the failure, where there is one: the engine may have wrapped it. */
    public static Optional<Refusal> refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    /** The refusal's sentence, or else what the innermost cause says. */
    public static String of(Throwable failure) {
        Optional<Refusal> refusal = refusal(failure);
        if (refusal.isPresent()) {
            return refusal.get().getMessage();
        }
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        return message == null || message.isBlank() ? innermost.getClass().getSimpleName() : message;
    }
}
