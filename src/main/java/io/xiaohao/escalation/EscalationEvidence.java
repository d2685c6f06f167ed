package io.xiaohao.escalation;

import io.xiaohao.evidence.Evidence;
import io.xiaohao.evidence.EvidenceVisibility;
import io.xiaohao.issue.IssueAccess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scans of paper decisions and what was handed in on commitments are seen by whoever sees the case, units excepted. */
@Component
class EscalationEvidence implements EvidenceVisibility {

    private final JdbcClient jdbc;
    private final ObjectProvider<IssueAccess> access;
    private final ObjectProvider<EscalationSight> sight;
    private final ObjectProvider<Escalations> escalations;

    EscalationEvidence(
            JdbcClient jdbc,
            ObjectProvider<IssueAccess> access,
            ObjectProvider<EscalationSight> sight,
            ObjectProvider<Escalations> escalations) {
        this.jdbc = jdbc;
        this.access = access;
        this.sight = sight;
        this.escalations = escalations;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String account, Evidence evidence) {
        IssueAccess caller = access.getObject();
        if (!caller.account().equals(account)
                || !caller.governments().contains(evidence.government())
                || !sight.getObject().seesAll()) {
            return false;
        }
        return jdbc
                .sql("select distinct escalation_id from escalation_record where evidence_ids like ?")
                .param("%" + evidence.id() + "%")
                .query(Long.class)
                .list()
                .stream()
                .map(escalations.getObject()::escalation)
                .anyMatch(sight.getObject()::sees);
    }
}
