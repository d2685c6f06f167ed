package io.xiaohao.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * That headquarters proposed a higher measure, which a leader decides about; everything is null where it did not.
 *
 * @param by the account
 * @param opinion what it wrote, or null
 */
@Embeddable
public record Raising(
        @Column(name = "raised_by") String by,
        @Column(name = "raised_opinion") String opinion) {

    static final Raising NONE = new Raising(null, null);
}
