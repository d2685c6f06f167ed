package io.xiaohao.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What a unit asks for while it has an issue.
 *
 * @param kind what is asked
 * @param day the deadline asked for, or the day until which to shelve; null where none was named
 * @param unit the code of the unit it proposes to transfer to, or null
 * @param reason why, or null
 * @param askedAt when it was asked
 */
@Embeddable
public record Request(
        @Enumerated(EnumType.STRING) @Column(name = "request_kind")
        Kind kind,

        @Column(name = "request_day") LocalDate day,
        @Column(name = "request_unit") String unit,
        @Column(name = "request_reason") String reason,
        @Column(name = "request_at") LocalDateTime askedAt) {

    /** What a unit can ask for. */
    public enum Kind {
        /** 延期. */
        EXTENSION,
        /** 改派. */
        TRANSFER,
        /** 挂账. */
        SHELVING
    }
}
