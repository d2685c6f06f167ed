package io.xiaohao.issue;

import io.xiaohao.evidence.Evidence;
import io.xiaohao.evidence.EvidenceUse;
import io.xiaohao.evidence.EvidenceVisibility;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was handed in with which issue, and who may therefore see it: whoever may see the issue. */
@Component
class IssuePictures implements EvidenceVisibility, EvidenceUse {

    private final JdbcClient jdbc;
    private final EntityManager entityManager;
    private final ObjectProvider<IssueAccess> access;
    private final ObjectProvider<IssueSight> sight;

    IssuePictures(
            JdbcClient jdbc,
            EntityManager entityManager,
            ObjectProvider<IssueAccess> access,
            ObjectProvider<IssueSight> sight) {
        this.jdbc = jdbc;
        this.entityManager = entityManager;
        this.access = access;
        this.sight = sight;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String account, Evidence evidence) {
        IssueAccess caller = access.getObject();
        if (!caller.account().equals(account) || !caller.governments().contains(evidence.government())) {
            return false;
        }
        List<Long> issues = jdbc.sql("select issue_id from issue_evidence where evidence_id = ?")
                .param(evidence.id())
                .query(Long.class)
                .list();
        return issues.stream().map(id -> entityManager.find(Issue.class, id)).anyMatch(sight.getObject()::sees);
    }

    @Override
    public List<String> issuesUsing(String evidenceId, String government) {
        return jdbc.sql("select i.number from issue_evidence e join issue i on i.id = e.issue_id"
                        + " where e.evidence_id = ? and i.government = ? order by i.number")
                .params(evidenceId, government)
                .query(String.class)
                .list();
    }
}
