package io.xiaohao.issue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;

/**
 * What becomes of one finding on a list (问题), or of one part (分项) of it. Keeps its own deadline, state and round; what
 * it tells of itself at a moment (its light) follows from these and nothing else. Only this module's services change it.
 */
@Entity
@Table(name = "issue")
public class Issue extends ListedFinding {

    @Column(name = "lead_unit")
    private String leadUnit;

    @ElementCollection
    @CollectionTable(name = "issue_responsible_unit", joinColumns = @JoinColumn(name = "issue_id"))
    @OrderColumn(name = "position")
    @Column(name = "unit_code")
    @BatchSize(size = 200)
    private List<String> responsibleUnits = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private IssueStatus status;

    private int round;

    @Embedded
    private Deadline deadline;

    @Embedded
    private DeadlineNotes notes = DeadlineNotes.NONE;

    @Column(name = "assigned_at")
    private LocalDateTime assignedAt;

    @Embedded
    private UnitTurn turn;

    @Embedded
    private ReturnsOfRound returns = ReturnsOfRound.NONE;

    @Column(name = "shelved_until")
    private LocalDate shelvedUntil;

    @Embedded
    private StrikingOff strikingOff = StrikingOff.NONE;

    /** For JPA. */
    protected Issue() {}

    /** A finding as it is registered; checked beforehand by {@link IssueRegistration}. */
    Issue(String government, String programme, String number, Finding finding, String discoveredBy, LocalDateTime now) {
        super(government, programme, number, finding, discoveredBy, now);
        this.status = IssueStatus.REGISTERED;
        this.round = 1;
    }

    /** A part of a whole: the same finding narrowed to a place, under the whole's number and its position in it. */
    static Issue partOf(Issue whole, int position, Finding finding, LocalDateTime now) {
        String number = whole.number() + "-" + position;
        Issue part = new Issue(whole.government(), whole.programme(), number, finding, whole.discoveredBy(), now);
        part.becomePartOf(whole.number());
        return part;
    }

    /** The light at the moment: none unless the clock runs or ran until the issue was handed in, then what it was. */
    public Light lightAt(LocalDateTime moment) {
        return LightRule.light(status, deadline, submittedAt(), moment);
    }

    /** Whether the assigned unit has not signed for it. */
    public boolean isUnsigned() {
        return status == IssueStatus.RECTIFYING && turn().signedAt() == null;
    }

    /** The deadline; empty before the assignment and where none was given. */
    public Optional<Deadline> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** The lead and the responsible units, and the one that handles it, without repetition. */
    public List<String> units() {
        return Stream.of(Stream.ofNullable(leadUnit), responsibleUnits.stream(), Stream.ofNullable(handlingUnit()))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /** Keeps what the registration names until it is assigned. */
    void propose(String lead, List<String> responsible, Deadline proposed) {
        leadUnit = lead;
        responsibleUnits.addAll(responsible);
        deadline = proposed;
    }

    void assign(String lead, List<String> responsible, Deadline newDeadline, LocalDateTime now) {
        leadUnit = lead;
        responsibleUnits.clear();
        responsible.stream().filter(unit -> !unit.equals(lead)).distinct().forEach(responsibleUnits::add);
        assignedAt = now;
        setDeadline(newDeadline);
        handTo(lead);
        startTurn(now);
    }

    void handTo(String unit) {
        turn = turn().handedTo(unit);
    }

    void transfer(String lead, LocalDateTime now) {
        responsibleUnits.remove(lead);
        leadUnit = lead;
        handTo(lead);
        startTurn(now);
    }

    void startTurn(LocalDateTime now) {
        status = IssueStatus.RECTIFYING;
        turn = turn().begun(now);
    }

    void sign(String account, LocalDateTime now) {
        turn = turn().signed(account, now);
    }

    void setDeadline(Deadline newDeadline) {
        boolean moved = deadline == null || !deadline.day().equals(newDeadline.day());
        deadline = newDeadline;
        if (moved || status == IssueStatus.REGISTERED) {
            notes = notes.ofAnotherDeadline();
        }
    }

    /** The unit asks for something; null: it was answered. */
    void ask(Request newRequest) {
        turn = turn().asking(newRequest);
    }

    void draft(String text, SignOff next) {
        turn = turn().with(text).awaiting(next);
    }

    void awaitSignOff(SignOff next) {
        turn = turn().awaiting(next);
    }

    void submit(LocalDateTime now) {
        status = IssueStatus.SUBMITTED;
        turn = turn().submitted(now);
    }

    void awaitApproval() {
        status = IssueStatus.APPROVING;
    }

    void giveBack(LocalDateTime now) {
        returns = returns.oneMore(now.toLocalDate());
        startTurn(now);
    }

    void shelve(LocalDate until) {
        status = IssueStatus.SHELVED;
        shelvedUntil = until;
        ask(null);
    }

    void resume(Deadline newDeadline, LocalDateTime now) {
        shelvedUntil = null;
        returns = returns.withoutDay();
        deadline = newDeadline;
        notes = notes.ofAnotherDeadline();
        startTurn(now);
    }

    void close(LocalDateTime now) {
        status = IssueStatus.CLOSED;
        strikingOff = strikingOff.at(now);
    }

    void closeAsBefore(LocalDateTime then, String measuresThen) {
        status = IssueStatus.CLOSED;
        turn = turn().with(measuresThen);
        strikingOff = strikingOff.before(then);
    }

    void reject() {
        status = IssueStatus.REJECTED;
    }

    void mergeInto(String other) {
        status = IssueStatus.MERGED;
        belongTo(other);
    }

    void draw(LocalDateTime now) {
        strikingOff = strikingOff.drawn(now);
    }

    void reopen(Deadline newDeadline, LocalDateTime now) {
        round++;
        returns = ReturnsOfRound.NONE;
        strikingOff = strikingOff.undone();
        deadline = newDeadline;
        notes = notes.ofAnotherDeadline();
        handTo(leadUnit);
        startTurn(now);
    }

    void note(DeadlineNotes noted) {
        notes = noted;
    }

    /** The lead unit's code, or null before the assignment. */
    public String leadUnit() {
        return leadUnit;
    }

    /** The responsible units' codes. */
    public List<String> responsibleUnits() {
        return List.copyOf(responsibleUnits);
    }

    /** The unit that has the task: the lead unit, or the subordinate it was forwarded to; null before the assignment. */
    public String handlingUnit() {
        return turn().handlingUnit();
    }

    /** Where it stands. */
    public IssueStatus status() {
        return status;
    }

    /** The round: 1, and one more each time it relapses. */
    public int round() {
        return round;
    }

    /** What was noted about its deadline. */
    public DeadlineNotes notes() {
        return notes;
    }

    /** When it was assigned, or null. */
    public LocalDateTime assignedAt() {
        return assignedAt;
    }

    /** The turn of the unit that has it. */
    public UnitTurn turn() {
        return turn == null ? UnitTurn.NONE : turn;
    }

    /** What the unit asks for and waits to be answered. */
    public Optional<Request> request() {
        return Optional.ofNullable(turn().request());
    }

    /** When it was handed in, or null. */
    public LocalDateTime submittedAt() {
        return turn().submittedAt();
    }

    /** The measures last handed in, or null. */
    public String measures() {
        return turn().measures();
    }

    /** How often and when it was returned in this round. */
    public ReturnsOfRound returns() {
        return returns;
    }

    /** The day until which it is shelved, or null. */
    public LocalDate shelvedUntil() {
        return shelvedUntil;
    }

    /** Its closure, and that it was drawn for a recheck. */
    public StrikingOff strikingOff() {
        return strikingOff;
    }
}
