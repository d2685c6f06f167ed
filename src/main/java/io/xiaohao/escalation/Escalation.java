package io.xiaohao.escalation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is raised about one subject for one cause (升级处置), from the proposal to its end. Only this module changes it. */
@Entity
@Table(name = "escalation")
public class Escalation {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "escalation")
    @TableGenerator(
            name = "escalation",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "escalation",
            allocationSize = 20)
    private Long id;

    @Version
    private long version;

    private String government;
    private String programme;
    private String subject;

    @Column(name = "subject_unit")
    private String subjectUnit;

    @Column(name = "subject_area")
    private String subjectArea;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private String period;

    @Enumerated(EnumType.STRING)
    @Column(name = "proposed_measure")
    private Measure proposed;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    @Enumerated(EnumType.STRING)
    private Decider decider;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private int chain;

    @Column(name = "previous_id")
    private Long previous;

    @Column(name = "limit_days")
    private Integer limitDays;

    @Column(name = "rule_origin")
    private String ruleOrigin;

    @Column(name = "rule_text")
    private String ruleText;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private LocalDateTime proposedAt;

    @Column(name = "deciding_since")
    private LocalDateTime decidingSince;

    @Column(name = "with_commander")
    private boolean withCommander;

    @Column(name = "reminded_at")
    private LocalDateTime remindedAt;

    private int reminders;

    @Column(name = "raised_by")
    private String raisedBy;

    @Column(name = "raised_opinion")
    private String raisedOpinion;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private LocalDateTime decidedAt;

    private String opinion;

    @Column(name = "paper_leader")
    private String paperLeader;

    @Column(name = "paper_evidence")
    private String paperEvidence;

    @Enumerated(EnumType.STRING)
    @Column(name = "imposed_measure")
    private Measure imposed;

    @Column(name = "imposed_on")
    private LocalDate imposedOn;

    @Column(name = "limit_on")
    private LocalDate limit;

    @Column(name = "missed_interviews")
    private int missedInterviews;

    @Column(name = "carried_out")
    private Boolean carriedOut;

    @Column(name = "settled_at")
    private LocalDateTime settledAt;

    @Column(name = "settled_reason")
    private String settledReason;

    @ElementCollection
    @CollectionTable(name = "escalation_issue", joinColumns = @JoinColumn(name = "escalation_id"))
    @OrderColumn(name = "position")
    @Column(name = "number")
    private List<String> issues = new ArrayList<>();

    /** For JPA. */
    protected Escalation() {}

    Escalation(Ground ground, EscalationSubject about, Rung rung, Decider decider, String actor, LocalDateTime now) {
        this.government = ground.government();
        this.programme = ground.programme();
        this.subject = ground.subject();
        this.subjectUnit = about.unitCode();
        this.subjectArea = about.areaCode();
        this.cause = ground.cause();
        this.period = ground.period();
        this.proposed = rung.measure();
        this.measure = rung.measure();
        this.limitDays = rung.limitDays();
        this.chain = rung.chain();
        this.ruleOrigin = rung.origin();
        this.ruleText = rung.text();
        this.previous = ground.previous();
        this.decider = decider;
        this.stage = Stage.DECIDING;
        this.proposedBy = actor;
        this.proposedAt = now;
        this.decidingSince = now;
        this.issues.addAll(ground.issues());
    }

    // --- what happens to it --------------------------------------------------------------------------------------

    void listIssues(List<String> numbers) {
        if (!issues.equals(numbers)) {
            issues.clear();
            issues.addAll(numbers);
        }
    }

    void noteReminder(LocalDateTime now) {
        remindedAt = now;
        reminders++;
    }

    void handToCommander() {
        withCommander = true;
    }

    /** Another measure is proposed, which somebody else decides about. */
    void raise(Measure higher, Integer days, String actor, String text, LocalDateTime now) {
        measure = higher;
        limitDays = days;
        decider = Decider.LEADERS;
        raisedBy = actor;
        raisedOpinion = text;
        waitAgain(now);
    }

    void decide(Decision made, Measure on, Integer days, Verdict verdict, String actor, LocalDateTime now) {
        decision = made;
        measure = on;
        limitDays = days;
        decidedBy = actor;
        decidedAt = now;
        opinion = verdict.opinion();
        paperLeader = verdict.paperLeader();
        paperEvidence = verdict.evidenceIds();
    }

    void impose(LocalDate day, LocalDate until) {
        imposed = measure;
        imposedOn = day;
        limit = until;
        stage = measure == Measure.INTERVIEW ? Stage.SCHEDULING : Stage.CARRYING_OUT;
    }

    /** The measure is imposed already: its carrying out is taken up again. */
    void resume() {
        missedInterviews = 0;
        stage = Stage.SCHEDULING;
    }

    void arrangeInterview() {
        stage = Stage.INTERVIEWING;
    }

    void missInterview(boolean backToLeader, LocalDateTime now) {
        missedInterviews++;
        stage = Stage.SCHEDULING;
        if (backToLeader) {
            stage = Stage.DECIDING;
            waitAgain(now);
        }
    }

    void followCommitments() {
        stage = Stage.COMMITTED;
    }

    void noteCarriedOut(boolean done) {
        carriedOut = done;
    }

    void settle(Stage end, String reason, LocalDateTime now) {
        stage = end;
        settledAt = now;
        settledReason = reason;
    }

    private void waitAgain(LocalDateTime now) {
        decidingSince = now;
        withCommander = false;
        remindedAt = null;
        reminders = 0;
    }

    // --- what it tells of itself ---------------------------------------------------------------------------------

    /** The business key of its process. */
    public String about() {
        return period + "/" + subject;
    }

    /** Whether it waits for its decision. */
    public boolean isWaiting() {
        return stage == Stage.DECIDING;
    }

    /** Its number. */
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

    /** The name of the unit or object it is about. */
    public String subject() {
        return subject;
    }

    /** The code of the unit it is about, or null. */
    public String subjectUnit() {
        return subjectUnit;
    }

    /** The code of the area it is about, or null. */
    public String subjectArea() {
        return subjectArea;
    }

    /** Why. */
    public Cause cause() {
        return cause;
    }

    /** The period of the cause. */
    public String period() {
        return period;
    }

    /** What the table, or who raised it by hand, proposed. */
    public Measure proposed() {
        return proposed;
    }

    /** What is proposed now, or was decided. */
    public Measure measure() {
        return measure;
    }

    /** Who decides. */
    public Decider decider() {
        return decider;
    }

    /** Where it stands. */
    public Stage stage() {
        return stage;
    }

    /** Which step of the chain of unanswered orders it is; 0 where it is none. */
    public int chain() {
        return chain;
    }

    /** The escalation it follows from. */
    public Optional<Long> previous() {
        return Optional.ofNullable(previous);
    }

    /** How many working days the measure gives, or null. */
    public Integer limitDays() {
        return limitDays;
    }

    /** Where the rule comes from (文件规定 or 系统默认，可调整). */
    public String ruleOrigin() {
        return ruleOrigin;
    }

    /** The rule in a sentence, or null. */
    public String ruleText() {
        return ruleText;
    }

    /** The account that proposed it; {@code system} for rules. */
    public String proposedBy() {
        return proposedBy;
    }

    /** When it was proposed. */
    public LocalDateTime proposedAt() {
        return proposedAt;
    }

    /** Since when its decision is waited for. */
    public LocalDateTime decidingSince() {
        return decidingSince;
    }

    /** Whether its decision has gone to the commander. */
    public boolean isWithCommander() {
        return withCommander;
    }

    /** How often who decides was reminded. */
    public int reminders() {
        return reminders;
    }

    /** The account of headquarters that proposed a higher measure. */
    public Optional<String> raisedBy() {
        return Optional.ofNullable(raisedBy);
    }

    /** What headquarters wrote then, or null. */
    public String raisedOpinion() {
        return raisedOpinion;
    }

    /** What was decided. */
    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    /** The account that decided, or entered the paper decision; null before. */
    public String decidedBy() {
        return decidedBy;
    }

    /** When, or null. */
    public LocalDateTime decidedAt() {
        return decidedAt;
    }

    /** The reason given, or null. */
    public String opinion() {
        return opinion;
    }

    /** The post of the leader who decided on paper (代录). */
    public Optional<String> paperLeader() {
        return Optional.ofNullable(paperLeader);
    }

    /** The scan of the paper decision, or null. */
    public String paperEvidence() {
        return paperEvidence;
    }

    /** The measure imposed, or null. */
    public Measure imposed() {
        return imposed;
    }

    /** When it was imposed, or null. */
    public LocalDate imposedOn() {
        return imposedOn;
    }

    /** The last day of its limit, or null. */
    public LocalDate limit() {
        return limit;
    }

    /** How many interviews were not held since the decision. */
    public int missedInterviews() {
        return missedInterviews;
    }

    /** Whether the measure was carried out; null before it was confirmed. */
    public Boolean carriedOut() {
        return carriedOut;
    }

    /** When it ended, or null. */
    public LocalDateTime settledAt() {
        return settledAt;
    }

    /** Why it ended, or null. */
    public String settledReason() {
        return settledReason;
    }

    /** The numbers of the issues it lists. */
    public List<String> issues() {
        return List.copyOf(issues);
    }
}
