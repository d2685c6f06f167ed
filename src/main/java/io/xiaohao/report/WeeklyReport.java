package io.xiaohao.report;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;

/** What one object (or unit) was asked to report in one week, and what became of it. */
@Entity
@Table(name = "weekly_report")
public class WeeklyReport {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "weekly_report")
    @TableGenerator(
            name = "weekly_report",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "weekly_report",
            allocationSize = 100)
    private Long id;

    @Version
    private long version;

    private String government;

    private String programme;

    private String week;

    @Column(name = "object_code")
    private String objectCode;

    @Column(name = "object_name")
    private String objectName;

    @Column(name = "area_code")
    private String areaCode;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "supervision_group")
    private String supervisionGroup;

    @Enumerated(EnumType.STRING)
    private ReportForm form;

    @Enumerated(EnumType.STRING)
    private ReportStatus status;

    @Column(name = "requested_at")
    private LocalDateTime requestedAt;

    @Column(name = "task_since")
    private LocalDateTime taskSince;

    @Column(name = "remind_at")
    private LocalDateTime remindAt;

    @Column(name = "due_at")
    private LocalDateTime dueAt;

    @Column(name = "review_on")
    private LocalDate reviewOn;

    @Column(name = "reminded_at")
    private LocalDateTime remindedAt;

    @Column(name = "missed_at")
    private LocalDateTime missedAt;

    private boolean late;

    @Column(name = "return_count")
    private int returnCount;

    @OneToMany(mappedBy = "report", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    @BatchSize(size = 200)
    private List<ReportFiling> filings = new ArrayList<>();

    /** For JPA. */
    protected WeeklyReport() {}

    /** A report of a reporter in a week, asked for now. */
    WeeklyReport(Reporter reporter, WeekPlan plan, ReportForm form, LocalDateTime now) {
        this.government = reporter.government();
        this.programme = reporter.programme();
        this.week = plan.week().code();
        this.objectCode = reporter.objectCode();
        this.objectName = reporter.name();
        this.areaCode = reporter.areaCode();
        this.unitCode = reporter.unitCode();
        this.supervisionGroup = reporter.supervisionGroup();
        this.form = form;
        this.status = ReportStatus.REQUESTED;
        this.requestedAt = now;
        this.taskSince = now;
        this.remindAt = plan.remindAt();
        this.dueAt = plan.dueAt();
    }

    /** The system was off for its whole week: it was never asked for. */
    void couldNotBeAsked(LocalDateTime now) {
        status = ReportStatus.NOT_ASKED;
        requestedAt = null;
        taskSince = null;
        missedAt = now;
        late = true;
    }

    /** The unit files it. */
    ReportFiling file(ReportTexts texts, String figures, String account, LocalDateTime now, LocalDate reviewDay) {
        late = late || now.isAfter(dueAt);
        status = ReportStatus.SUBMITTED;
        reviewOn = reviewDay;
        ReportFiling filing = new ReportFiling(this, filings.size() + 1, now, account, late, texts, figures);
        filings.add(filing);
        return filing;
    }

    /** The reviewer accepts it. */
    void accept(String instructions, String account, LocalDateTime now) {
        status = ReportStatus.ACCEPTED;
        latest().orElseThrow().review(true, instructions, account, now);
    }

    /** The reviewer returns it; what is filed in time by then stays in time. */
    void giveBack(String instructions, String account, LocalDateTime now, LocalDateTime due, LocalDateTime reminder) {
        latest().orElseThrow().review(false, instructions, account, now);
        status = ReportStatus.RETURNED;
        returnCount++;
        taskSince = now;
        move(due, reminder);
    }

    /** It is due at another moment. */
    void move(LocalDateTime due, LocalDateTime reminder) {
        if (!due.equals(dueAt)) {
            remindedAt = null;
        }
        dueAt = due;
        remindAt = reminder;
    }

    void noteReminder(LocalDateTime now) {
        remindedAt = now;
    }

    void noteMissed(LocalDateTime now) {
        missedAt = now;
        late = true;
    }

    /** The last filing; empty where none was made. */
    public Optional<ReportFiling> latest() {
        return filings.isEmpty() ? Optional.empty() : Optional.of(filings.get(filings.size() - 1));
    }

    /** Every filing, oldest first. */
    public List<ReportFiling> filings() {
        return List.copyOf(filings);
    }

    /** As journal and processes call it: {@code 2021-W23/砚山县}. */
    public String subject() {
        return subject(ReportWeek.parse(week), objectName);
    }

    static String subject(ReportWeek week, String objectName) {
        return week.code() + "/" + objectName;
    }

    /** The government's code. */
    public String government() {
        return government;
    }

    /** The programme's code. */
    public String programme() {
        return programme;
    }

    /** The week. */
    public ReportWeek week() {
        return ReportWeek.parse(week);
    }

    /** The code of the object or unit. */
    public String objectCode() {
        return objectCode;
    }

    /** The name of the object or unit, as it was when it was asked. */
    public String objectName() {
        return objectName;
    }

    /** The code of its area, or null for a unit without one. */
    public String areaCode() {
        return areaCode;
    }

    /** The code of the unit that reports. */
    public String unitCode() {
        return unitCode;
    }

    /** The group that reviews. */
    public String supervisionGroup() {
        return supervisionGroup;
    }

    /** Report or self-evaluation. */
    public ReportForm form() {
        return form;
    }

    /** Where it stands. */
    public ReportStatus status() {
        return status;
    }

    /** When it was asked for; null where it could not be. */
    public LocalDateTime requestedAt() {
        return requestedAt;
    }

    /** Since when the unit has the task. */
    LocalDateTime taskSince() {
        return taskSince;
    }

    /** When it is reminded of. */
    public LocalDateTime remindAt() {
        return remindAt;
    }

    /** Until when it is in time. */
    public LocalDateTime dueAt() {
        return dueAt;
    }

    /** The last day for the review of what was filed; null where nothing was. */
    public LocalDate reviewOn() {
        return reviewOn;
    }

    /** When it was reminded of, or null. */
    public LocalDateTime remindedAt() {
        return remindedAt;
    }

    /** When it was found missed, or null. */
    public LocalDateTime missedAt() {
        return missedAt;
    }

    /** Whether it was missed or filed after its due moment. */
    public boolean isLate() {
        return late;
    }

    /** How often it was returned. */
    public int returnCount() {
        return returnCount;
    }
}
