package io.xiaohao.escalation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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

    @Embedded
    private EscalationMatter matter;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    @Enumerated(EnumType.STRING)
    private Decider decider;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Column(name = "limit_days")
    private Integer limitDays;

    @Column(name = "missed_interviews")
    private int missedInterviews;

    @Column(name = "carried_out")
    private Boolean carriedOut;

    @Embedded
    private EscalationProposal proposal;

    @Embedded
    private DecisionWait wait;

    @Embedded
    private Raising raising;

    @Embedded
    private DecisionTaken taken;

    @Embedded
    private Imposition imposition;

    @Embedded
    private Settlement settlement;

    /** Held while it waits for its decision, unique: {@link ProposalTurns} sees to it that nobody fails on it. */
    @Column(name = "proposal_key")
    private String proposalKey;

    @ElementCollection
    @CollectionTable(name = "escalation_issue", joinColumns = @JoinColumn(name = "escalation_id"))
    @OrderColumn(name = "position")
    @Column(name = "number")
    private List<String> issues = new ArrayList<>();

    /** For JPA. */
    protected Escalation() {}

    Escalation(Ground ground, EscalationSubject about, Rung rung, Decider decider, String actor, LocalDateTime now) {
        this.matter = EscalationMatter.of(ground, about);
        this.proposal = EscalationProposal.of(ground, rung, actor, now);
        this.measure = rung.measure();
        this.limitDays = rung.limitDays();
        this.decider = decider;
        this.stage = Stage.DECIDING;
        this.wait = DecisionWait.from(now);
        this.proposalKey = ground.proposalKey();
        this.issues.addAll(ground.issues());
    }

    void listIssues(List<String> numbers) {
        if (!issues.equals(numbers)) {
            issues.clear();
            issues.addAll(numbers);
        }
    }

    void noteReminder(LocalDateTime now) {
        wait = wait.reminded(now);
    }

    void handToCommander() {
        wait = wait.handedToCommander();
    }

    /** Another measure is proposed, which somebody else decides about. */
    void raise(Measure higher, Integer days, String actor, String text, LocalDateTime now) {
        measure = higher;
        limitDays = days;
        decider = Decider.LEADERS;
        raising = new Raising(actor, text);
        wait = DecisionWait.from(now);
    }

    void decide(Decision made, Measure on, Integer days, Verdict verdict, String actor, LocalDateTime now) {
        measure = on;
        limitDays = days;
        taken = DecisionTaken.of(made, verdict, actor, now);
    }

    void impose(LocalDate day, LocalDate until) {
        imposition = new Imposition(measure, day, until);
        proposalKey = null;
        stage = measure == Measure.INTERVIEW ? Stage.SCHEDULING : Stage.CARRYING_OUT;
    }

    void moveLimit(LocalDate until) {
        imposition = imposition.until(until);
    }

    /** The measure is imposed already: its carrying out is taken up again. */
    void resume() {
        missedInterviews = 0;
        proposalKey = null;
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
            wait = DecisionWait.from(now);
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
        settlement = new Settlement(now, reason);
        proposalKey = null;
    }

    /** The business key of its process. */
    public String about() {
        return matter.period() + "/" + matter.subject();
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
        return matter.government();
    }

    /** The programme's code. */
    public String programme() {
        return matter.programme();
    }

    /** The name of the unit or object it is about. */
    public String subject() {
        return matter.subject();
    }

    /** The code of the unit it is about, or null. */
    public String subjectUnit() {
        return matter.subjectUnit();
    }

    /** The code of the area it is about, or null. */
    public String subjectArea() {
        return matter.subjectArea();
    }

    /** Why. */
    public Cause cause() {
        return matter.cause();
    }

    /** The period of the cause. */
    public String period() {
        return matter.period();
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

    /** How many working days the measure gives, or null. */
    public Integer limitDays() {
        return limitDays;
    }

    /** How many interviews were not held since the decision. */
    public int missedInterviews() {
        return missedInterviews;
    }

    /** What was proposed, by which rule. */
    public EscalationProposal proposal() {
        return proposal;
    }

    /** The waiting for its decision; the last one where it is decided. */
    public DecisionWait decisionWait() {
        return wait;
    }

    /** That headquarters proposed a higher measure. */
    public Raising raising() {
        return raising == null ? Raising.NONE : raising;
    }

    /** The decision. */
    public DecisionTaken taken() {
        return taken == null ? DecisionTaken.NONE : taken;
    }

    /** Its end. */
    public Settlement settlement() {
        return settlement == null ? Settlement.NONE : settlement;
    }

    /** What was imposed. */
    public Imposition imposition() {
        return imposition == null ? Imposition.NONE : imposition;
    }

    /** The numbers of the issues it lists. */
    public List<String> issues() {
        return List.copyOf(issues);
    }
}
