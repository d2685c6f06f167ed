package io.xiaohao.report;

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

/** A report as it was filed once: three texts, and the figures frozen at that moment; later its review. */
@Entity
@Table(name = "weekly_report_filing")
public class ReportFiling {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "weekly_report_filing")
    @TableGenerator(
            name = "weekly_report_filing",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "weekly_report_filing",
            allocationSize = 100)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "report_id")
    private WeeklyReport report;

    private int number;

    @Column(name = "filed_at")
    private LocalDateTime filedAt;

    @Column(name = "filed_by")
    private String filedBy;

    private boolean late;

    private String summary;

    private String difficulties;

    @Column(name = "next_week")
    private String nextWeek;

    private String figures;

    @Column(name = "reviewed_at")
    private LocalDateTime reviewedAt;

    @Column(name = "reviewed_by")
    private String reviewedBy;

    private Boolean accepted;

    private String instructions;

    /** For JPA. */
    protected ReportFiling() {}

    ReportFiling(
            WeeklyReport report,
            int number,
            LocalDateTime filedAt,
            String filedBy,
            boolean late,
            ReportTexts texts,
            String figures) {
        this.report = report;
        this.number = number;
        this.filedAt = filedAt;
        this.filedBy = filedBy;
        this.late = late;
        this.summary = texts.summary();
        this.difficulties = texts.difficulties();
        this.nextWeek = texts.nextWeek();
        this.figures = figures;
    }

    void review(boolean passed, String words, String reviewer, LocalDateTime now) {
        accepted = passed;
        instructions = words;
        reviewedBy = reviewer;
        reviewedAt = now;
    }

    /** Which filing of the report it is, from 1. */
    public int number() {
        return number;
    }

    /** When. */
    public LocalDateTime filedAt() {
        return filedAt;
    }

    /** The account. */
    public String filedBy() {
        return filedBy;
    }

    /** Whether it came after its due moment. */
    public boolean isLate() {
        return late;
    }

    /** The texts. */
    public ReportTexts texts() {
        return new ReportTexts(summary, difficulties, nextWeek);
    }

    /** The figures as JSON, see {@link FrozenFigures}. */
    String figures() {
        return figures;
    }

    /** Whether it was accepted; null while it waits for the review. */
    public Boolean accepted() {
        return accepted;
    }

    /** What the reviewer wrote, or null. */
    public String instructions() {
        return instructions;
    }

    /** The reviewer's account, or null. */
    public String reviewedBy() {
        return reviewedBy;
    }

    /** When it was reviewed, or null. */
    public LocalDateTime reviewedAt() {
        return reviewedAt;
    }
}
