package io.xiaohao.issue.web;

import io.xiaohao.issue.Issue;
import io.xiaohao.issue.IssueAccess;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What of the ledger the caller sees: all of his governments', or the issues of his units. */
@Component
class LedgerScope {

    private final Programmes programmes;
    private final IssueAccess access;

    LedgerScope(Programmes programmes, IssueAccess access) {
        this.programmes = programmes;
        this.access = access;
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
        return access.seesWholeLedger() || issue.units().stream().anyMatch(access.units()::contains);
    }
}
