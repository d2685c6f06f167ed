package io.xiaohao.rehearsal.play;

import io.xiaohao.issue.Issue;
import io.xiaohao.issue.Issues;
import io.xiaohao.issue.Request;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.TaskInHand;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the issues that tasks are about. */
@StageOnly
class IssuesInHand {

    private final Issues issues;
    private final TransactionTemplate transaction;

    IssuesInHand(Issues issues, PlatformTransactionManager transactionManager) {
        this.issues = issues;
        this.transaction = new TransactionTemplate(transactionManager);
        this.transaction.setReadOnly(true);
    }

    IssueInHand of(TaskInHand task, Stage stage) {
        return transaction.execute(status -> read(issues.issue(stage.programme().code(), task.about())));
    }

    private static IssueInHand read(Issue issue) {
        return new IssueInHand(
                issue.finding().areaCode(),
                issue.finding().kind().name(),
                issue.leadUnit(),
                issue.deadline().isPresent(),
                issue.request().map(Request::day).orElse(null),
                issue.request().map(Request::unit).orElse(null));
    }
}
