package io.xiaohao.evidence;

import io.xiaohao.evidence.PictureInspection.Findings;
import io.xiaohao.privacy.PersonalNumbers;
import io.xiaohao.refusal.Refusal;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes uploads in and finds them again. */
@Service
public class EvidenceStore {

    private static final int LONGEST_NAME = 255;
    private static final String UNNAMED = "未命名";
    private static final String COLUMNS =
            "id, sha256, media_type, size_bytes, original_name, government, uploaded_by, uploaded_at";

    private final JdbcClient database;
    private final PictureFactsTable facts;
    private final EvidenceFiles files;
    private final TransactionTemplate transactions;
    private final EvidenceIds ids;
    private final EvidenceAccess access;
    private final Clock clock;

    EvidenceStore(
            JdbcClient database,
            PictureFactsTable facts,
            EvidenceFiles files,
            PlatformTransactionManager transactions,
            EvidenceIds ids,
            EvidenceAccess access,
            Clock clock) {
        this.database = database;
        this.facts = facts;
        this.files = files;
        this.transactions = new TransactionTemplate(transactions);
        this.ids = ids;
        this.access = access;
        this.clock = clock;
    }

    /** Stores what the acting account uploads; see {@link #store(String, String, String, InputStream)}. */
    public Evidence store(String government, String originalName, InputStream content) {
        return store(government, access.account(), originalName, content);
    }

    /**
     * Stores an upload. The content decides what it is; equal content is kept once, with a row for each upload. The
     * file is durable before its row is written, so a row never lacks its file.
     *
     * @param originalName what the file was called; may be null
     * @return the evidence with its id
     * @throws Refusal malformed where it is empty, too large over 20 MB or 50 megapixels, unsupported where it is not a
     *     whole JPEG, PNG, WebP or PDF
     */
    public Evidence store(String government, String uploadedBy, String originalName, InputStream content) {
        EvidenceFiles.Stored stored = files.store(content);
        Evidence evidence = new Evidence(
                ids.next(),
                stored.sha256(),
                stored.kind().mediaType(),
                stored.size(),
                plainName(originalName),
                government,
                uploadedBy,
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
        // Only now: no connection is kept waiting for an upload or a decoder.
        transactions.executeWithoutResult(status -> insert(evidence, stored.findings()));
        return evidence;
    }

    /**
     * The evidence with this id.
     *
     * @throws Refusal not found where this government has none of this id
     */
    public Evidence find(String government, String id) {
        return find(Set.of(government), id);
    }

    /**
     * The evidence with this id.
     *
     * @throws Refusal not found where none of the governments has one of this id
     */
    public Evidence find(Set<String> governments, String id) {
        return database.sql("select " + COLUMNS + " from evidence where id = ?")
                .param(id)
                .query(EvidenceStore::evidence)
                .optional()
                .filter(evidence -> governments.contains(evidence.government()))
                .orElseThrow(() -> Refusal.notFound("没有编号为“" + id + "”的佐证材料。"));
    }

    /**
     * All evidence named, in the order named, each once.
     *
     * @param ids separated by 、 comma, semicolon or white space, or a JSON array; null or blank names none
     * @throws Refusal malformed where the list cannot be read, invalid where this government lacks one of them
     */
    public List<Evidence> findAll(String government, String ids) {
        List<String> named = EvidenceIdList.read(ids);
        if (named.isEmpty()) {
            return List.of();
        }
        Map<String, Evidence> found = database
                .sql("select " + COLUMNS + " from evidence where government = :government and id in (:ids)")
                .param("government", government)
                .param("ids", named)
                .query(EvidenceStore::evidence)
                .list()
                .stream()
                .collect(Collectors.toMap(Evidence::id, Function.identity()));
        List<String> unknown =
                named.stream().filter(id -> !found.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            throw Refusal.invalid("evidenceIds", "没有编号为“" + String.join("、", unknown) + "”的佐证材料，请先上传。");
        }
        return named.stream().map(found::get).toList();
    }

    /**
     * The content; to be closed by the caller.
     *
     * @throws java.io.UncheckedIOException where the file cannot be read
     */
    public InputStream content(Evidence evidence) {
        return files.open(evidence.sha256());
    }

    /** What a picture tells of itself; empty for what is no picture. */
    public Optional<PictureFacts> facts(Evidence evidence) {
        return facts.find(evidence.id());
    }

    /** The other uploads of the same file in the same government. */
    List<Evidence> withEqualContent(Evidence evidence) {
        return database.sql("select " + COLUMNS
                        + " from evidence where sha256 = ? and government = ? and id <> ? order by id")
                .params(evidence.sha256(), evidence.government(), evidence.id())
                .query(EvidenceStore::evidence)
                .list();
    }

    private void insert(Evidence evidence, Findings findings) {
        database.sql("insert into evidence (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        evidence.id(),
                        evidence.sha256(),
                        evidence.mediaType(),
                        evidence.size(),
                        evidence.originalName(),
                        evidence.government(),
                        evidence.uploadedBy(),
                        evidence.uploadedAt())
                .update();
        if (findings != null) {
            facts.insert(evidence, findings);
        }
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        return new Evidence(
                row.getString("id"),
                row.getString("sha256"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("original_name"),
                row.getString("government"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", LocalDateTime.class));
    }

    /** Some browsers send a whole path; control characters would break what shows the name. */
    private static String plainName(String originalName) {
        if (originalName == null) {
            return UNNAMED;
        }
        String last =
                originalName.substring(Math.max(originalName.lastIndexOf('/'), originalName.lastIndexOf('\\')) + 1);
        String printable =
                PersonalNumbers.masked(last.replaceAll("\\p{Cntrl}", "").strip());
        if (printable.isEmpty()) {
            return UNNAMED;
        }
        return printable.length() <= LONGEST_NAME ? printable : printable.substring(0, LONGEST_NAME);
    }
}
