package io.xiaohao.consequence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** One consequence (结果运用事项) for one object, from its proposal to its end. Only this module's services change it. */
@Entity
@Table(name = "consequence")
public class Consequence {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "consequence")
    @TableGenerator(
            name = "consequence",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "consequence",
            allocationSize = 100)
    private Long id;

    @Version
    private long version;

    private String government;
    private String programme;

    @Enumerated(EnumType.STRING)
    private ConsequenceOrigin origin;

    @Embedded
    private ConsequenceBasis basis;

    @Enumerated(EnumType.STRING)
    private ConsequenceState state;

    @Column(name = "confirmation_case")
    private String confirmationCase;

    @Column(name = "decision_case")
    private String decisionCase;

    @Column(name = "proposed_at")
    private LocalDateTime proposedAt;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "confirmed_at")
    private LocalDateTime confirmedAt;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    private String opinion;

    @Column(name = "decided_at")
    private LocalDateTime decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    private String reference;

    @Column(name = "ended_at")
    private LocalDateTime endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_cause")
    private EndCause endCause;

    @Column(name = "end_reason")
    private String endReason;

    /** For JPA. */
    protected Consequence() {}

    Consequence(
            String government,
            String programme,
            ConsequenceOrigin origin,
            ConsequenceBasis basis,
            String proposedBy,
            LocalDateTime proposedAt) {
        this.government = government;
        this.programme = programme;
        this.origin = origin;
        this.basis = basis;
        this.state = ConsequenceState.PROPOSED;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    void waitIn(String confirmation) {
        this.confirmationCase = confirmation;
    }

    void handTo(String decision) {
        this.decisionCase = decision;
    }

    void confirm(boolean confirmed, String said, String by, LocalDateTime at) {
        this.state = confirmed ? ConsequenceState.RECOMMENDED : ConsequenceState.DECLINED;
        this.opinion = said;
        this.confirmedBy = by;
        this.confirmedAt = at;
    }

    void decide(boolean decided, String number, String by, LocalDateTime at) {
        this.state = decided ? ConsequenceState.IMPOSED : ConsequenceState.DECLINED;
        this.reference = number;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    /** Ends it: what was decided is lifted, what was not is withdrawn. */
    void end(EndCause cause, String reason, LocalDateTime at) {
        this.state = isOpen() ? ConsequenceState.WITHDRAWN : ConsequenceState.LIFTED;
        this.endCause = cause;
        this.endReason = reason;
        this.endedAt = at;
    }

    /** Whether nobody has decided yet. */
    boolean isOpen() {
        return state == ConsequenceState.PROPOSED || state == ConsequenceState.RECOMMENDED;
    }

    /** Whether its last day was still to come when it was decided; what was over by then was carried out at once. */
    boolean awaitsItsLastDay() {
        LocalDate last = basis.toDay();
        return state == ConsequenceState.IMPOSED && last != null && !last.isBefore(decidedAt.toLocalDate());
    }

    /** Whether it is in force until a later result ends it. */
    boolean awaitsRecovery() {
        return state == ConsequenceState.IMPOSED && basis.term() == Term.UNTIL_RECOVERED;
    }

    /** Whether its ground has to hold still: it is proposed, handed over, in force, or was carried out in full. */
    boolean standsOnItsGround() {
        boolean expired = state == ConsequenceState.LIFTED && endCause == EndCause.TERM;
        return isOpen() || state == ConsequenceState.IMPOSED || expired;
    }

    /** Whether proposing the same on the same ground would be twice the same. */
    boolean answersForItsGround() {
        return endCause != EndCause.CORRECTED;
    }

    /** How it stands on the day, in Chinese: what is imposed is yet to come, in force, or carried out. */
    public String standing(LocalDate today) {
        if (state != ConsequenceState.IMPOSED) {
            return state.label();
        }
        if (basis.fromDay().isAfter(today)) {
            return "待生效";
        }
        boolean over = basis.lastDay().filter(last -> last.isBefore(today)).isPresent();
        return over ? "已执行" : "生效中";
    }

    /** Its number in the register. */
    public Long id() {
        return id;
    }

    /** The government. */
    public String government() {
        return government;
    }

    /** The programme's code. */
    public String programme() {
        return programme;
    }

    /** What it is and what it is founded on. */
    public ConsequenceBasis basis() {
        return basis;
    }

    /** Where it stands. */
    public ConsequenceState state() {
        return state;
    }

    ConsequenceOrigin origin() {
        return origin;
    }

    String confirmationCase() {
        return confirmationCase;
    }

    String decisionCase() {
        return decisionCase;
    }

    /** When it was proposed. */
    public LocalDateTime proposedAt() {
        return proposedAt;
    }

    /** When headquarters confirmed it or not. */
    public Optional<LocalDateTime> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    /** What headquarters said. */
    public Optional<String> opinion() {
        return Optional.ofNullable(opinion);
    }

    /** When the office's decision was recorded. */
    public Optional<LocalDateTime> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** The number of the office's decision. */
    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /** When it ended. */
    public Optional<LocalDateTime> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Why it ended, in a sentence. */
    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }
}
