package io.xiaohao.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.Optional;
import org.hibernate.annotations.NaturalId;

/**
 * A finding on a list (问题): under which number, who found what, which others it belongs with, and what the ledger finds
 * it by. What becomes of it is told by {@link Issue}.
 */
@MappedSuperclass
public abstract class ListedFinding {

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

    @Embedded
    private IssueKin kin = IssueKin.NONE;

    @Embedded
    private LedgerEntry ledgerEntry;

    /** For JPA. */
    protected ListedFinding() {}

    ListedFinding(
            String government,
            String programme,
            String number,
            Finding finding,
            String discoveredBy,
            LocalDateTime registeredAt) {
        this.government = government;
        this.programme = programme;
        this.number = number;
        this.finding = finding;
        this.discoveredBy = discoveredBy;
        this.registeredAt = registeredAt;
    }

    void becomePartOf(String whole) {
        kin = kin.partOf(whole);
    }

    void divide(int count) {
        kin = kin.dividedInto(count);
    }

    void belongTo(String other) {
        kin = kin.mergedInto(other);
    }

    void continueIn(IssueSpan span) {
        currentSpanId = span.id();
    }

    void enter(LedgerEntry entry) {
        ledgerEntry = entry;
    }

    /** The database's key. */
    Long id() {
        return id;
    }

    Long currentSpanId() {
        return currentSpanId;
    }

    /** By what the ledger finds and counts it; empty until it was written down once. */
    Optional<LedgerEntry> ledgerEntry() {
        return Optional.ofNullable(ledgerEntry);
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

    /** The other issues it belongs with. */
    public IssueKin kin() {
        return kin;
    }

    /** Whether it is a part (分项) of another issue. */
    public boolean isPart() {
        return kin.wholeNumber() != null;
    }

    /** Whether it was divided into parts. */
    public boolean isDivided() {
        return kin.parts() > 0;
    }
}
