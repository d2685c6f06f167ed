package io.xiaohao.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.LocalDateTime;

/** One ground of an escalation: what happened, once by its key. */
@Entity
@Table(name = "escalation_ground")
class EscalationGround {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "escalation_ground")
    @TableGenerator(
            name = "escalation_ground",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "escalation_ground",
            allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "escalation_id")
    private Escalation escalation;

    @Column(name = "ground_key")
    private String key;

    @Column(name = "content")
    private String text;

    @Column(name = "noted_at")
    private LocalDateTime notedAt;

    /** For JPA. */
    protected EscalationGround() {}

    EscalationGround(Escalation escalation, String key, String text, LocalDateTime notedAt) {
        this.escalation = escalation;
        this.key = key;
        this.text = text;
        this.notedAt = notedAt;
    }

    String key() {
        return key;
    }

    String text() {
        return text;
    }

    LocalDateTime notedAt() {
        return notedAt;
    }
}
