package io.xiaohao.issue.web;

import io.xiaohao.document.SheetFrame;
import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.IssueView;
import io.xiaohao.issue.LedgerQuery;
import io.xiaohao.issue.paper.IssueFile;
import io.xiaohao.issue.paper.IssueFiles;
import io.xiaohao.issue.paper.IssuePapers;
import io.xiaohao.issue.paper.LedgerSheet;
import io.xiaohao.programme.Programme;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Papers to print and file: 交办单, 销号单, 台账. Whoever sees an issue may take its papers. */
@RestController
class PaperController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int CHUNK = 500;

    private final SeenIssues issues;
    private final IssueFiles files;
    private final IssuePapers papers;
    private final LedgerScope scope;
    private final LedgerQueries queries;
    private final IssueLedger ledger;
    private final LedgerSheet sheet;
    private final LedgerFrames frames;
    private final TransactionTemplate reading;

    PaperController(
            SeenIssues issues,
            IssueFiles files,
            IssuePapers papers,
            LedgerScope scope,
            LedgerQueries queries,
            IssueLedger ledger,
            LedgerSheet sheet,
            LedgerFrames frames,
            PlatformTransactionManager transactions) {
        this.issues = issues;
        this.files = files;
        this.papers = papers;
        this.scope = scope;
        this.queries = queries;
        this.ledger = ledger;
        this.sheet = sheet;
        this.frames = frames;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @GetMapping("/api/issues/{number}/assignment.docx")
    ResponseEntity<byte[]> assignment(@PathVariable String number) {
        return document("交办单-" + number, papers.assignment(file(number)));
    }

    @GetMapping("/api/issues/{number}/closure.docx")
    ResponseEntity<byte[]> closure(@PathVariable String number) {
        return document("销号单-" + number, papers.closure(file(number)));
    }

    /** Oldest first unless another order is asked for: a filed ledger grows at its end. */
    @GetMapping("/api/programmes/{programme}/ledger.xlsx")
    ResponseEntity<StreamingResponseBody> ledger(@PathVariable String programme, SearchParameters parameters) {
        Programme home = scope.programme(programme);
        LedgerQuery query = queries.query(home, inOrder(parameters));
        boolean nothing = LedgerQueries.seesNothing(query);
        // the first rows are read before the answer begins: what cannot be asked is refused as such
        List<IssueView> first = nothing ? List.of() : ledger.page(query, 0, CHUNK);
        SheetFrame frame = frames.of(home, query, parameters, nothing ? 0 : ledger.count(query));
        return attachment("问题台账-" + programme + ".xlsx", XLSX)
                .body(out -> sheet.write(out, frame, Stream.concat(first.stream(), others(query, first))));
    }

    /** Read in one transaction that is over when the paper takes its number, so that no two connections are held. */
    private IssueFile file(String number) {
        return reading.execute(status -> files.of(issues.issue(number)));
    }

    private Stream<IssueView> others(LedgerQuery query, List<IssueView> first) {
        if (first.size() < CHUNK) {
            return Stream.empty();
        }
        return Stream.iterate(1, page -> page + 1)
                .map(page -> ledger.page(query, page, CHUNK))
                .takeWhile(chunk -> !chunk.isEmpty())
                .flatMap(Collection::stream);
    }

    private static SearchParameters inOrder(SearchParameters asked) {
        if (asked.sort() != null && !asked.sort().isBlank()) {
            return asked;
        }
        return asked.sortedBy("registeredAt");
    }

    private static ResponseEntity<byte[]> document(String name, byte[] content) {
        return attachment(name + ".docx", DOCX).contentLength(content.length).body(content);
    }

    private static ResponseEntity.BodyBuilder attachment(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }
}
