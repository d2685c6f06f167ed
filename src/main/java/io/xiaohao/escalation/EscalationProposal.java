package io.xiaohao.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What was proposed, by which rule; never changed.
 *
 * @param proposed the measure that the table, or who raised it by hand, proposed
 * @param chain which step of the chain of unanswered orders it is; 0 where it is none
 * @param previousId the escalation it follows from, or null
 * @param ruleOrigin where the rule comes from (文件规定 or 系统默认，可调整)
 * @param ruleText the rule in a sentence, or null
 * @param proposedBy the account that proposed it; {@code system} for rules
 * @param proposedAt when
 */
@Embeddable
public record EscalationProposal(
        @Enumerated(EnumType.STRING) @Column(name = "proposed_measure")
        Measure proposed,

        int chain,
        @Column(name = "previous_id") Long previousId,
        @Column(name = "rule_origin") String ruleOrigin,
        @Column(name = "rule_text") String ruleText,
        @Column(name = "proposed_by") String proposedBy,
        @Column(name = "proposed_at") LocalDateTime proposedAt) {

    static EscalationProposal of(Ground ground, Rung rung, String actor, LocalDateTime now) {
        return new EscalationProposal(
                rung.measure(), rung.chain(), ground.previous(), rung.origin(), rung.text(), actor, now);
    }

    /** The escalation it follows from. */
    public Optional<Long> previous() {
        return Optional.ofNullable(previousId);
    }
}
