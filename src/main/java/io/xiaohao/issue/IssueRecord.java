package io.xiaohao.issue;

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

/** One line of an issue's history: who did what when, with what was written and handed in. Never changed. */
@Entity
@Table(name = "issue_record")
class IssueRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "issue_record")
    @TableGenerator(
            name = "issue_record",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "issue_record",
            allocationSize = 1000)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issue_id")
    private Issue issue;

    @Column(name = "recorded_at")
    private LocalDateTime recordedAt;

    private String actor;
    private int round;

    @Enumerated(EnumType.STRING)
    private IssueAct act;

    @Column(name = "content")
    private String text;

    @Column(name = "evidence_ids")
    private String evidenceIds;

    /** For JPA. */
    protected IssueRecord() {}

    IssueRecord(Issue issue, IssueAct act, String actor, LocalDateTime recordedAt, String text, String evidenceIds) {
        this.issue = issue;
        this.round = issue.round();
        this.act = act;
        this.actor = actor;
        this.recordedAt = recordedAt;
        this.text = text;
        this.evidenceIds = evidenceIds;
    }

    IssueAct act() {
        return act;
    }

    String actor() {
        return actor;
    }

    LocalDateTime recordedAt() {
        return recordedAt;
    }

    int round() {
        return round;
    }

    String text() {
        return text;
    }

    String evidenceIds() {
        return evidenceIds;
    }
}
