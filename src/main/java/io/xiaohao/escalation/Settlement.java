package io.xiaohao.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDateTime;

/**
 * The end; everything is null before.
 *
 * @param at when
 * @param reason why, or null
 */
@Embeddable
public record Settlement(
        @Column(name = "settled_at") LocalDateTime at,
        @Column(name = "settled_reason") String reason) {

    static final Settlement NONE = new Settlement(null, null);
}
