package io.xiaohao.issue;

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
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.NaturalId;

/**
 * One finding on a list (问题), or one part (分项) of it. Keeps its own deadline, state and round; what it tells of itself
 * at a moment (its light) follows from these and nothing else. Only this module's services change it.
 */
@Entity
@Table(name = "issue")
public class Issue {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "issue")
    @TableGenerator(
            name = "issue",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "issue",
            allocationSize = 1000)
    private Long id;

    @Version
    private long version;

    @Column(name = "current_span_id")
    private Long currentSpanId;

    @NaturalId
    @Column(name = "government")
    private String government;

    @NaturalId
    @Column(name = "number")
    private String number;

    private String programme;

    @Embedded
    private Finding finding;

    @Column(name = "discovered_by")
    private String discoveredBy;

    @Column(name = "registered_at")
    private LocalDateTime registeredAt;

    @Column(name = "lead_unit")
    private String leadUnit;

    @ElementCollection
    @CollectionTable(name = "issue_responsible_unit", joinColumns = @JoinColumn(name = "issue_id"))
    @OrderColumn(name = "position")
    @Column(name = "unit_code")
    @BatchSize(size = 200)
    private List<String> responsibleUnits = new ArrayList<>();

    @Column(name = "handling_unit")
    private String handlingUnit;

    @Enumerated(EnumType.STRING)
    private IssueStatus status;

    private int round;

    @Embedded
    private Deadline deadline;

    private boolean reminded;

    @Column(name = "overdue_noted")
    private boolean overdueNoted;

    @Column(name = "serious_noted")
    private boolean seriousNoted;

    @Column(name = "ever_overdue")
    private boolean everOverdue;

    @Column(name = "ever_serious")
    private boolean everSerious;

    @Column(name = "assigned_at")
    private LocalDateTime assignedAt;

    @Column(name = "turn_started_at")
    private LocalDateTime turnStartedAt;

    @Column(name = "signed_by")
    private String signedBy;

    @Column(name = "signed_at")
    private LocalDateTime signedAt;

    @Embedded
    private Request request;

    @Enumerated(EnumType.STRING)
    @Column(name = "sign_off")
    private SignOff signOff;

    @Column(name = "submitted_at")
    private LocalDateTime submittedAt;

    private String measures;

    @Column(name = "return_count")
    private int returnCount;

    @Column(name = "returned_on")
    private LocalDate returnedOn;

    @Column(name = "shelved_until")
    private LocalDate shelvedUntil;

    @Column(name = "closed_at")
    private LocalDateTime closedAt;

    @Column(name = "closed_before")
    private boolean closedBefore;

    @Column(name = "drawn_at")
    private LocalDateTime drawnAt;

    @Column(name = "whole_number")
    private String wholeNumber;

    @Column(name = "parts")
    private int parts;

    @Column(name = "merged_into")
    private String mergedInto;

    /** For JPA. */
    protected Issue() {}

    /** A finding as it is registered; checked beforehand by {@link IssueRegistration}. */
    Issue(String government, String programme, String number, Finding finding, String discoveredBy, LocalDateTime now) {
        this.government = government;
        this.programme = programme;
        this.number = number;
        this.finding = finding;
        this.discoveredBy = discoveredBy;
        this.registeredAt = now;
        this.status = IssueStatus.REGISTERED;
        this.round = 1;
    }

    /** A part of a whole: the same finding narrowed to a place, under the whole's number and its position in it. */
    static Issue partOf(Issue whole, int position, Finding finding, LocalDateTime now) {
        Issue part = new Issue(
                whole.government, whole.programme, whole.number + "-" + position, finding, whole.discoveredBy, now);
        part.wholeNumber = whole.number;
        return part;
    }

    // --- what it tells of itself ---------------------------------------------------------------------------------

    /** The light at the moment: none unless the clock runs or ran until the issue was handed in, then what it was. */
    public Light lightAt(LocalDateTime moment) {
        return LightRule.light(status, deadline, submittedAt, moment);
    }

    /** Whether the assigned unit has not signed for it. */
    public boolean isUnsigned() {
        return status == IssueStatus.RECTIFYING && signedAt == null;
    }

    /** Whether it is a part (分项) of another issue. */
    public boolean isPart() {
        return wholeNumber != null;
    }

    /** Whether it was divided into parts. */
    public boolean isDivided() {
        return parts > 0;
    }

    /** The deadline; empty before the assignment and where none was given. */
    public Optional<Deadline> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** The lead and the responsible units, and the one that handles it, without repetition. */
    public List<String> units() {
        List<String> units = new ArrayList<>();
        if (leadUnit != null) {
            units.add(leadUnit);
        }
        responsibleUnits.stream().filter(unit -> !units.contains(unit)).forEach(units::add);
        if (handlingUnit != null && !units.contains(handlingUnit)) {
            units.add(handlingUnit);
        }
        return List.copyOf(units);
    }

    // --- what happens to it --------------------------------------------------------------------------------------

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

    void divide(int count) {
        parts = count;
    }

    void handTo(String unit) {
        handlingUnit = unit;
        signedBy = null;
        signedAt = null;
        signOff = null;
        request = null;
    }

    void transfer(String lead, LocalDateTime now) {
        responsibleUnits.remove(lead);
        leadUnit = lead;
        handTo(lead);
        startTurn(now);
    }

    void startTurn(LocalDateTime now) {
        status = IssueStatus.RECTIFYING;
        turnStartedAt = now;
        request = null;
        signOff = null;
        submittedAt = null;
    }

    void sign(String account, LocalDateTime now) {
        signedBy = account;
        signedAt = now;
    }

    void setDeadline(Deadline newDeadline) {
        boolean moved = deadline == null || !deadline.day().equals(newDeadline.day());
        deadline = newDeadline;
        if (moved || status == IssueStatus.REGISTERED) {
            clearNotes();
        }
    }

    void ask(Request newRequest) {
        request = newRequest;
    }

    void answerRequest() {
        request = null;
    }

    void draft(String text, SignOff next) {
        measures = text;
        signOff = next;
    }

    void awaitSignOff(SignOff next) {
        signOff = next;
    }

    void submit(LocalDateTime now) {
        status = IssueStatus.SUBMITTED;
        submittedAt = now;
        signOff = null;
    }

    void awaitApproval() {
        status = IssueStatus.APPROVING;
    }

    void giveBack(LocalDateTime now) {
        returnCount++;
        returnedOn = now.toLocalDate();
        startTurn(now);
    }

    void shelve(LocalDate until) {
        status = IssueStatus.SHELVED;
        shelvedUntil = until;
        request = null;
    }

    void resume(Deadline newDeadline, LocalDateTime now) {
        shelvedUntil = null;
        returnedOn = null;
        deadline = newDeadline;
        clearNotes();
        startTurn(now);
    }

    void close(LocalDateTime now) {
        status = IssueStatus.CLOSED;
        closedAt = now;
    }

    void closeAsBefore(LocalDateTime then, String measuresThen) {
        closedBefore = true;
        measures = measuresThen;
        close(then);
    }

    void reject() {
        status = IssueStatus.REJECTED;
    }

    void mergeInto(String other) {
        status = IssueStatus.MERGED;
        mergedInto = other;
    }

    void draw(LocalDateTime now) {
        drawnAt = now;
    }

    void reopen(Deadline newDeadline, LocalDateTime now) {
        round++;
        returnCount = 0;
        returnedOn = null;
        closedAt = null;
        closedBefore = false;
        deadline = newDeadline;
        clearNotes();
        handTo(leadUnit);
        startTurn(now);
    }

    void noteReminder() {
        reminded = true;
    }

    void noteOverdue() {
        overdueNoted = true;
        everOverdue = true;
    }

    void noteSerious() {
        seriousNoted = true;
        everSerious = true;
    }

    private void clearNotes() {
        reminded = false;
        overdueNoted = false;
        seriousNoted = false;
    }

    // --- its facts -----------------------------------------------------------------------------------------------

    /** The database's key. */
    Long id() {
        return id;
    }

    Long currentSpanId() {
        return currentSpanId;
    }

    void continueIn(IssueSpan span) {
        currentSpanId = span.id();
    }

    /** The government (tenant) it belongs to. */
    public String government() {
        return government;
    }

    /** Its number, unique within the government; the business key of its process. */
    public String number() {
        return number;
    }

    /** The programme's code. */
    public String programme() {
        return programme;
    }

    /** What was found. */
    public Finding finding() {
        return finding;
    }

    /** The account that registered the finding. */
    public String discoveredBy() {
        return discoveredBy;
    }

    /** When it was put on the list. */
    public LocalDateTime registeredAt() {
        return registeredAt;
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
        return handlingUnit;
    }

    /** Where it stands. */
    public IssueStatus status() {
        return status;
    }

    /** The round: 1, and one more each time it relapses. */
    public int round() {
        return round;
    }

    /** Whether the unit was reminded of this deadline. */
    public boolean isReminded() {
        return reminded;
    }

    /** Whether this deadline's passing was noted. */
    public boolean isOverdueNoted() {
        return overdueNoted;
    }

    /** Whether serious lateness was noted for this deadline. */
    public boolean isSeriousNoted() {
        return seriousNoted;
    }

    /** Whether it was ever overdue. */
    public boolean wasEverOverdue() {
        return everOverdue;
    }

    /** Whether it was ever seriously overdue. */
    public boolean wasEverSerious() {
        return everSerious;
    }

    /** When it was assigned, or null. */
    public LocalDateTime assignedAt() {
        return assignedAt;
    }

    /** When the unit's present turn began, or null. */
    public LocalDateTime turnStartedAt() {
        return turnStartedAt;
    }

    /** Who signed for it, or null. */
    public String signedBy() {
        return signedBy;
    }

    /** When it was signed for, or null. */
    public LocalDateTime signedAt() {
        return signedAt;
    }

    /** What the unit asks for and waits to be answered. */
    public Optional<Request> request() {
        return Optional.ofNullable(request);
    }

    /** Whose signature the drafted submission waits for. */
    public Optional<SignOff> signOff() {
        return Optional.ofNullable(signOff);
    }

    /** When it was handed in, or null. */
    public LocalDateTime submittedAt() {
        return submittedAt;
    }

    /** The measures last handed in, or null. */
    public String measures() {
        return measures;
    }

    /** How often it was returned in this round. */
    public int returnCount() {
        return returnCount;
    }

    /** The day of the last return in this round, or null. */
    public LocalDate returnedOn() {
        return returnedOn;
    }

    /** The day until which it is shelved, or null. */
    public LocalDate shelvedUntil() {
        return shelvedUntil;
    }

    /** When it was struck off, or null. */
    public LocalDateTime closedAt() {
        return closedAt;
    }

    /** Whether it was closed before it was taken over (历史销号), not verified here. */
    public boolean isClosedBefore() {
        return closedBefore;
    }

    /** When it was last drawn for a recheck, or null. */
    public LocalDateTime drawnAt() {
        return drawnAt;
    }

    /** The number of the whole it is a part of, or null. */
    public String wholeNumber() {
        return wholeNumber;
    }

    /** Into how many parts it was divided. */
    public int parts() {
        return parts;
    }

    /** The issue it was merged into, or null. */
    public String mergedInto() {
        return mergedInto;
    }
}
