package io.xiaohao.issue.web;

import io.xiaohao.issue.FoundIssues;
import io.xiaohao.issue.IssueAccess;
import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.LedgerQuery;
import io.xiaohao.issue.exchange.ImportResult;
import io.xiaohao.issue.exchange.IssueExport;
import io.xiaohao.issue.exchange.IssueImport;
import io.xiaohao.page.Attachment;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A programme's ledger: search, export, import, figures. */
@RestController
class LedgerController {

    private static final int LARGEST_PAGE = 200;

    private final IssueLedger ledger;
    private final IssueImport importing;
    private final IssueExport exporting;
    private final IssueAccess access;
    private final LedgerScope scope;
    private final LedgerQueries queries;
    private final WholeLedger whole;

    LedgerController(
            IssueLedger ledger,
            IssueImport importing,
            IssueExport exporting,
            IssueAccess access,
            LedgerScope scope,
            LedgerQueries queries,
            WholeLedger whole) {
        this.ledger = ledger;
        this.importing = importing;
        this.exporting = exporting;
        this.access = access;
        this.scope = scope;
        this.queries = queries;
        this.whole = whole;
    }

    @GetMapping("/api/programmes/{programme}/issues")
    PageOf<IssueBody> search(
            @PathVariable String programme,
            SearchParameters parameters,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE || (long) page * size > Integer.MAX_VALUE) {
            throw Refusal.malformed("size", "page 应不小于0，size 应在1与%d之间。".formatted(LARGEST_PAGE));
        }
        LedgerQuery query = queries.query(scope.programme(programme), parameters);
        if (LedgerQueries.seesNothing(query)) {
            return new PageOf<>(List.of(), page, size, 0);
        }
        List<IssueBody> content =
                ledger.page(query, page, size).stream().map(IssueBody::of).toList();
        return new PageOf<>(content, page, size, ledger.count(query));
    }

    @GetMapping("/api/programmes/{programme}/issues.xlsx")
    ResponseEntity<StreamingResponseBody> export(@PathVariable String programme, SearchParameters parameters) {
        Programme home = scope.programme(programme);
        LedgerQuery query = queries.query(home, parameters);
        FoundIssues found = whole.find(query);
        String title = home.name() + "问题台账";
        return Attachment.xlsx("issues-" + programme).body(out -> exporting.write(out, title, whole.issues(found)));
    }

    @PostMapping(value = "/api/programmes/{programme}/issues/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportResult> importFile(
            @PathVariable String programme,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        Programme home = scope.programme(programme);
        access.requireRegistrar();
        try (InputStream content = file.getInputStream()) {
            ImportResult result = importing.importFile(home, content, dryRun);
            boolean refused = !dryRun && !result.errors().isEmpty();
            return ResponseEntity.status(refused ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK)
                    .body(result);
        }
    }

    @GetMapping("/api/programmes/{programme}/summary")
    SummaryBody summary(@PathVariable String programme, @RequestParam(required = false) String asOf) {
        Programme home = scope.programme(programme);
        return SummaryBody.of(ledger.summary(home, day(asOf), scope.onlyUnits()));
    }

    private static LocalDate day(String text) {
        if (blank(text)) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw Refusal.malformed("asOf", "“%s”不是有效日期，应如2021-06-01。".formatted(text));
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
