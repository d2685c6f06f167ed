package io.xiaohao.issue.web;

import io.xiaohao.issue.IssueAccess;
import io.xiaohao.issue.exchange.ImportProgress;
import io.xiaohao.issue.exchange.ImportUploads;
import io.xiaohao.programme.Programme;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far an import that was confirmed on its page is; the page asks again and again. */
@RestController
class ImportProgressController {

    private final ImportUploads uploads;
    private final LedgerScope scope;
    private final IssueAccess access;

    ImportProgressController(ImportUploads uploads, LedgerScope scope, IssueAccess access) {
        this.uploads = uploads;
        this.scope = scope;
        this.access = access;
    }

    @GetMapping("/api/programmes/{programme}/issues/import/{upload}")
    ImportProgress progress(@PathVariable("programme") String code, @PathVariable("upload") String id) {
        Programme programme = scope.programme(code);
        access.requireRegistrar();
        return uploads.progress(uploads.find(programme, id));
    }
}
