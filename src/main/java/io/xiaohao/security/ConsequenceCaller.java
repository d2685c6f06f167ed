package io.xiaohao.security;

import io.xiaohao.consequence.ConsequenceAccess;
import io.xiaohao.issue.IssueAccess;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who sees the register of consequences: those who decide about people and units, the auditor, and a unit its own. */
@Component
class ConsequenceCaller implements ConsequenceAccess {

    private final Caller caller;
    private final IssueAccess issues;

    ConsequenceCaller(Caller caller, IssueAccess issues) {
        this.caller = caller;
        this.issues = issues;
    }

    @Override
    public Set<String> governments() {
        return caller.governments();
    }

    @Override
    public boolean seesWholeRegister() {
        return caller.hasAny(Role.HEADQUARTERS, Role.LEADERS, Role.ORGANIZATION, Role.DISCIPLINE, Role.AUDITORS);
    }

    @Override
    public Set<String> units() {
        return issues.units();
    }

    @Override
    public boolean mayPropose() {
        return caller.has(Role.HEADQUARTERS);
    }

    @Override
    public void requireProposer() {
        caller.requireAny(Role.HEADQUARTERS);
    }
}
