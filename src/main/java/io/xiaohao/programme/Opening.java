package io.xiaohao.programme;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * Something that opens at a moment, once.
 *
 * @param kind the duty it belongs to
 * @param period the period, such as {@code 2021-06}
 * @param object what it is about, or empty where it is about the whole programme
 * @param due when
 */
public record Opening(String kind, String period, String object, LocalDateTime due) {

    /** All but the object are needed; a null object counts as empty. */
    public Opening {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(due, "due");
        object = object == null ? "" : object;
    }

    /** The same, not before a moment. */
    Opening notBefore(LocalDateTime start) {
        return due.isBefore(start) ? new Opening(kind, period, object, start) : this;
    }
}
