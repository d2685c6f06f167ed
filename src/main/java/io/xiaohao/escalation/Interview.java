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

/** One interview (约谈) of an escalation. Names and minutes are for few eyes: {@link Confidence} says whose. */
@Entity
@Table(name = "escalation_interview")
class Interview {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "escalation_interview")
    @TableGenerator(
            name = "escalation_interview",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "escalation_interview",
            allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "escalation_id")
    private Escalation escalation;

    private int turn;

    @Column(name = "interview_at")
    private LocalDateTime interviewAt;

    private String place;
    private String interviewees;
    private String interviewers;

    @Column(name = "short_notice_reason")
    private String shortNoticeReason;

    @Column(name = "arranged_by")
    private String arrangedBy;

    @Column(name = "arranged_at")
    private LocalDateTime arrangedAt;

    private Boolean held;
    private String minutes;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private LocalDateTime recordedAt;

    /** For JPA. */
    protected Interview() {}

    Interview(Escalation escalation, int turn, InterviewPlan plan, String arrangedBy, LocalDateTime arrangedAt) {
        this.escalation = escalation;
        this.turn = turn;
        this.interviewAt = plan.interviewAt();
        this.place = plan.place();
        this.interviewees = plan.interviewees();
        this.interviewers = plan.interviewers();
        this.shortNoticeReason = plan.reason();
        this.arrangedBy = arrangedBy;
        this.arrangedAt = arrangedAt;
    }

    void record(boolean wasHeld, String text, String by, LocalDateTime at) {
        held = wasHeld;
        minutes = text;
        recordedBy = by;
        recordedAt = at;
    }

    Long id() {
        return id;
    }

    Escalation escalation() {
        return escalation;
    }

    int turn() {
        return turn;
    }

    LocalDateTime interviewAt() {
        return interviewAt;
    }

    String place() {
        return place;
    }

    String interviewees() {
        return interviewees;
    }

    String interviewers() {
        return interviewers;
    }

    String shortNoticeReason() {
        return shortNoticeReason;
    }

    String arrangedBy() {
        return arrangedBy;
    }

    LocalDateTime arrangedAt() {
        return arrangedAt;
    }

    Boolean held() {
        return held;
    }

    String minutes() {
        return minutes;
    }

    String recordedBy() {
        return recordedBy;
    }

    LocalDateTime recordedAt() {
        return recordedAt;
    }
}
