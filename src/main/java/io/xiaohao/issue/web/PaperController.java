package io.xiaohao.issue.web;

import io.xiaohao.document.SheetFrame;
import io.xiaohao.issue.FoundIssues;
import io.xiaohao.issue.LedgerQuery;
import io.xiaohao.issue.paper.IssueFile;
import io.xiaohao.issue.paper.IssueFiles;
import io.xiaohao.issue.paper.IssuePapers;
import io.xiaohao.issue.paper.LedgerSheet;
import io.xiaohao.page.Attachment;
import io.xiaohao.programme.Programme;
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

    private final SeenIssues issues;
    private final IssueFiles files;
    private final IssuePapers papers;
    private final LedgerScope scope;
    private final LedgerQueries queries;
    private final WholeLedger whole;
    private final LedgerSheet sheet;
    private final LedgerFrames frames;
    private final TransactionTemplate reading;

    PaperController(
            SeenIssues issues,
            IssueFiles files,
            IssuePapers papers,
            LedgerScope scope,
            LedgerQueries queries,
            WholeLedger whole,
            LedgerSheet sheet,
            LedgerFrames frames,
            PlatformTransactionManager transactions) {
        this.issues = issues;
        this.files = files;
        this.papers = papers;
        this.scope = scope;
        this.queries = queries;
        this.whole = whole;
        this.sheet = sheet;
        this.frames = frames;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @GetMapping("/api/issues/{number}/assignment.docx")
    ResponseEntity<byte[]> assignment(@PathVariable String number) {
        return Attachment.docx("交办单-" + number, papers.assignment(file(number)));
    }

    @GetMapping("/api/issues/{number}/closure.docx")
    ResponseEntity<byte[]> closure(@PathVariable String number) {
        return Attachment.docx("销号单-" + number, papers.closure(file(number)));
    }

    /** Oldest first unless another order is asked for: a filed ledger grows at its end. */
    @GetMapping("/api/programmes/{programme}/ledger.xlsx")
    ResponseEntity<StreamingResponseBody> ledger(@PathVariable String programme, SearchParameters parameters) {
        Programme home = scope.programme(programme);
        LedgerQuery query = queries.query(home, inOrder(parameters));
        FoundIssues found = whole.find(query);
        SheetFrame frame = frames.of(home, query, parameters, found.size());
        return Attachment.xlsx("问题台账-" + programme).body(out -> sheet.write(out, frame, whole.issues(found)));
    }

    /** Read in one transaction that is over when the paper takes its number, so that no two connections are held. */
    private IssueFile file(String number) {
        return reading.execute(status -> files.of(issues.issue(number)));
    }

    private static SearchParameters inOrder(SearchParameters asked) {
        if (asked.sort() != null && !asked.sort().isBlank()) {
            return asked;
        }
        return asked.sortedBy("registeredAt");
    }
}
