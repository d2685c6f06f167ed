package io.xiaohao.escalation.web;

import io.xiaohao.issue.IssueAccess;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import org.springframework.stereotype.Component;

/** The programme that a call is about: one of the caller's governments, else there is none. */
@Component
class EscalationScope {

    private final Programmes programmes;
    private final IssueAccess access;

    EscalationScope(Programmes programmes, IssueAccess access) {
        this.programmes = programmes;
        this.access = access;
    }

    Programme programme(String code) {
        return programmes
                .find(code)
                .filter(programme -> access.governments().contains(programme.government()))
                .orElseThrow(() -> Refusal.notFound("没有方案“%s”。".formatted(code)));
    }
}
