package io.xiaohao.report.visit;

import io.xiaohao.evidence.Evidence;
import io.xiaohao.evidence.EvidenceVisibility;
import io.xiaohao.issue.IssueAccess;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was handed in with visits: seen by those who see the whole ledger, and by the visited object's own unit. */
@Component
class VisitPictures implements EvidenceVisibility {

    private final JdbcClient jdbc;
    private final ObjectProvider<IssueAccess> access;

    VisitPictures(JdbcClient jdbc, ObjectProvider<IssueAccess> access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    void attach(Visit visit, List<String> evidenceIds) {
        for (String id : evidenceIds) {
            jdbc.sql("insert into visit_evidence (evidence_id, programme, period, area_code) values (?, ?, ?, ?)")
                    .params(id, visit.programme(), visit.period(), visit.areaCode())
                    .update();
        }
    }

    @Override
    public boolean mayRead(String account, Evidence evidence) {
        IssueAccess caller = access.getObject();
        if (!caller.account().equals(account) || !caller.governments().contains(evidence.government())) {
            return false;
        }
        List<String> objects = jdbc.sql("select area_code from visit_evidence where evidence_id = ?")
                .param(evidence.id())
                .query(String.class)
                .list();
        return !objects.isEmpty()
                && (caller.seesWholeLedger() || objects.stream().anyMatch(caller.units()::contains));
    }
}
