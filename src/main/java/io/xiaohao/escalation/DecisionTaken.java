package io.xiaohao.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The decision; everything is null before it was taken.
 *
 * @param what what was decided
 * @param by the account that decided, or entered the paper decision
 * @param at when
 * @param opinion the reason given, or null
 * @param leader the post of the leader who decided on paper (代录), or null
 * @param evidenceIds the scan of the paper decision, or null
 */
@Embeddable
public record DecisionTaken(
        @Enumerated(EnumType.STRING) @Column(name = "decision")
        Decision what,

        @Column(name = "decided_by") String by,
        @Column(name = "decided_at") LocalDateTime at,
        String opinion,
        @Column(name = "paper_leader") String leader,
        @Column(name = "paper_evidence") String evidenceIds) {

    static final DecisionTaken NONE = new DecisionTaken(null, null, null, null, null, null);

    static DecisionTaken of(Decision what, Verdict verdict, String actor, LocalDateTime now) {
        return new DecisionTaken(what, actor, now, verdict.opinion(), verdict.paperLeader(), verdict.evidenceIds());
    }

    /** What was decided; empty before. */
    public Optional<Decision> decision() {
        return Optional.ofNullable(what);
    }

    /** The post of the leader who decided on paper (代录). */
    public Optional<String> paperLeader() {
        return Optional.ofNullable(leader);
    }
}
