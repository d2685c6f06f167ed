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
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What was promised in an interview, and by when. */
@Entity
@Table(name = "escalation_commitment")
class Commitment {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "escalation_commitment")
    @TableGenerator(
            name = "escalation_commitment",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "escalation_commitment",
            allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "interview_id")
    private Interview interview;

    private int position;

    @Column(name = "content")
    private String text;

    private LocalDate deadline;
    private boolean late;
    private Boolean fulfilled;
    private String opinion;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "confirmed_at")
    private LocalDateTime confirmedAt;

    /** For JPA. */
    protected Commitment() {}

    Commitment(Interview interview, int position, String text, LocalDate deadline) {
        this.interview = interview;
        this.position = position;
        this.text = text;
        this.deadline = deadline;
    }

    void noteLate() {
        late = true;
    }

    void confirm(boolean kept, String found, String by, LocalDateTime at) {
        fulfilled = kept;
        opinion = found;
        confirmedBy = by;
        confirmedAt = at;
    }

    int position() {
        return position;
    }

    String text() {
        return text;
    }

    LocalDate deadline() {
        return deadline;
    }

    boolean isLate() {
        return late;
    }

    Boolean fulfilled() {
        return fulfilled;
    }

    String opinion() {
        return opinion;
    }

    String confirmedBy() {
        return confirmedBy;
    }

    LocalDateTime confirmedAt() {
        return confirmedAt;
    }
}
