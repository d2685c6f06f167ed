package io.xiaohao.issue.web;

import io.xiaohao.issue.IssueClock;
import io.xiaohao.issue.paper.IssueFile;
import io.xiaohao.issue.paper.IssueFiles;
import io.xiaohao.issue.paper.IssuePapers;
import io.xiaohao.page.Attachment;
import io.xiaohao.page.Page;
import io.xiaohao.refusal.Refusal;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 整改前后对比 of the issues that were chosen in the ledger; whoever sees them may take it. */
@Page
@Controller
class ComparisonController {

    private static final int MOST = 40;

    private final SeenIssues issues;
    private final IssueFiles files;
    private final IssuePapers papers;
    private final IssueClock clock;
    private final TransactionTemplate reading;

    ComparisonController(
            SeenIssues issues,
            IssueFiles files,
            IssuePapers papers,
            IssueClock clock,
            PlatformTransactionManager transactions) {
        this.issues = issues;
        this.files = files;
        this.papers = papers;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @GetMapping("/issues/comparison.docx")
    ResponseEntity<byte[]> comparison(@RequestParam(name = "number", required = false) List<String> numbers) {
        if (numbers == null || numbers.isEmpty()) {
            throw Refusal.invalid("number", "没有选中问题，请返回台账勾选要对比的问题。");
        }
        List<String> chosen = numbers.stream().distinct().toList();
        if (chosen.size() > MOST) {
            throw Refusal.invalid("number", "一次最多对比%d个问题，这次选了%d个。".formatted(MOST, chosen.size()));
        }
        List<IssueFile> read = reading.execute(
                status -> chosen.stream().map(issues::issue).map(files::of).toList());
        return Attachment.docx("整改前后对比-" + clock.today(), papers.comparison(read, clock.today()));
    }
}
