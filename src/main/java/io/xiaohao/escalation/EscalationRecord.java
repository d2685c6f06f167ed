package io.xiaohao.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.LocalDateTime;

/** One line of an escalation's history; never names of interviewees, never minutes. */
@Entity
@Table(name = "escalation_record")
class EscalationRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "escalation_record")
    @TableGenerator(
            name = "escalation_record",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "escalation_record",
            allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "escalation_id")
    private Escalation escalation;

    @Column(name = "recorded_at")
    private LocalDateTime recordedAt;

    private String actor;

    @Enumerated(EnumType.STRING)
    private EscalationAct act;

    @Column(name = "content")
    private String text;

    @Column(name = "evidence_ids")
    private String evidenceIds;

    /** For JPA. */
    protected EscalationRecord() {}

    EscalationRecord(
            Escalation escalation,
            EscalationAct act,
            String actor,
            LocalDateTime recordedAt,
            String text,
            String evidenceIds) {
        this.escalation = escalation;
        this.act = act;
        this.actor = actor;
        this.recordedAt = recordedAt;
        this.text = text;
        this.evidenceIds = evidenceIds;
    }

    LocalDateTime recordedAt() {
        return recordedAt;
    }

    String actor() {
        return actor;
    }

    EscalationAct act() {
        return act;
    }

    String text() {
        return text;
    }

    String evidenceIds() {
        return evidenceIds;
    }
}
