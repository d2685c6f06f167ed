package io.xiaohao.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.Objects;

/**
 * A stretch of time in which an issue's state, deadline and round stayed as they were. The spans of an issue follow each
 * other without gaps, so the list, its lights and its rate can be told as of any day of the past.
 */
@Entity
@Table(name = "issue_span")
class IssueSpan {

    /** The end of the span that still lasts. */
    static final LocalDateTime OPEN_END = LocalDateTime.of(9999, 12, 31, 0, 0);

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "issue_span")
    @TableGenerator(
            name = "issue_span",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "issue_span",
            allocationSize = 1000)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issue_id")
    private Issue issue;

    @Column(name = "from_at")
    private LocalDateTime fromAt;

    @Column(name = "to_at")
    private LocalDateTime toAt;

    @Enumerated(EnumType.STRING)
    private IssueStatus status;

    private int round;

    @Embedded
    private Deadline deadline;

    @Column(name = "submitted_at")
    private LocalDateTime submittedAt;

    /** For JPA. */
    protected IssueSpan() {}

    IssueSpan(Issue issue, LocalDateTime fromAt) {
        this.issue = issue;
        this.fromAt = fromAt;
        this.toAt = OPEN_END;
        copy(issue);
    }

    /** Takes over the issue's state as of the span's own beginning. */
    void copy(Issue issue) {
        status = issue.status();
        round = issue.round();
        deadline = issue.deadline().orElse(null);
        submittedAt = issue.submittedAt();
    }

    /** Whether nothing of what it keeps has changed. */
    boolean tellsOf(Issue issue) {
        return status == issue.status()
                && round == issue.round()
                && Objects.equals(deadline, issue.deadline().orElse(null))
                && Objects.equals(submittedAt, issue.submittedAt());
    }

    void end(LocalDateTime moment) {
        toAt = moment;
    }

    Long id() {
        return id;
    }

    LocalDateTime fromAt() {
        return fromAt;
    }

    boolean beganAt(LocalDateTime moment) {
        return fromAt.equals(moment);
    }
}
