package io.xiaohao.issue.web;

import io.xiaohao.issue.Issue;
import io.xiaohao.issue.IssueAccess;
import io.xiaohao.issue.Issues;
import io.xiaohao.refusal.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The issues that the caller sees, by their numbers; what he does not see there is not. */
@Component
class SeenIssues {

    private final Issues issues;
    private final IssueAccess access;
    private final LedgerScope scope;

    SeenIssues(Issues issues, IssueAccess access, LedgerScope scope) {
        this.issues = issues;
        this.access = access;
        this.scope = scope;
    }

    /** The issue of that number in one of his governments; refused as not found otherwise. */
    Issue issue(String number) {
        return access.governments().stream()
                .flatMap(government -> find(government, number).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("台账中没有编号为“%s”的问题。".formatted(number)));
    }

    /** The issue of that number in a government, where he sees it. */
    Optional<Issue> find(String government, String number) {
        return issues.find(government, number).filter(scope::sees);
    }
}
