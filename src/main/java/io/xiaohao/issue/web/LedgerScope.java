package io.xiaohao.issue.web;

import io.xiaohao.issue.Issue;
import io.xiaohao.issue.IssueAccess;
import io.xiaohao.issue.IssueSight;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What of the ledger the caller sees: all of his governments', or the issues of his units and areas. */
@Component
class LedgerScope {

    private final Programmes programmes;
    private final IssueAccess access;
    private final IssueSight sight;

    LedgerScope(Programmes programmes, IssueAccess access, IssueSight sight) {
        this.programmes = programmes;
        this.access = access;
        this.sight = sight;
    }

    /** The programme, where the caller's government has it; otherwise there is none. */
    Programme programme(String code) {
        Programme programme = programmes.find(code).orElseThrow(() -> Refusal.notFound("没有方案“%s”。".formatted(code)));
        if (!access.governments().contains(programme.government())) {
            throw Refusal.notFound("没有方案“%s”。".formatted(code));
        }
        return programme;
    }

    /** The units whose issues alone he sees; null where he sees every issue. */
    Set<String> onlyUnits() {
        return access.seesWholeLedger() ? null : access.units();
    }

    /** Whether he sees the issue. */
    boolean sees(Issue issue) {
        return sight.sees(issue);
    }
}
