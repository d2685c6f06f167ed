package io.xiaohao.milestone;

import io.xiaohao.evidence.Evidence;
import io.xiaohao.evidence.EvidenceVisibility;
import io.xiaohao.issue.IssueAccess;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was handed in with evaluations: seen by those who see the whole ledger, and by the object's own unit. */
@Component
class MilestonePictures implements EvidenceVisibility {

    private final JdbcClient jdbc;
    private final ObjectProvider<IssueAccess> access;

    MilestonePictures(JdbcClient jdbc, ObjectProvider<IssueAccess> access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    void attach(MilestoneCase of, Evaluation evaluation) {
        Stream.concat(
                        evaluation.evidenceIds().stream(),
                        evaluation.answers().stream().flatMap(answer -> answer.evidenceIds().stream()))
                .distinct()
                .forEach(id -> jdbc.sql("insert into milestone_evidence (evidence_id, programme, period, area_code)"
                                + " values (?, ?, ?, ?)")
                        .params(id, of.programme(), of.period(), of.areaCode())
                        .update());
    }

    @Override
    public boolean mayRead(String account, Evidence evidence) {
        IssueAccess caller = access.getObject();
        if (!caller.account().equals(account) || !caller.governments().contains(evidence.government())) {
            return false;
        }
        List<String> objects = jdbc.sql("select area_code from milestone_evidence where evidence_id = ?")
                .param(evidence.id())
                .query(String.class)
                .list();
        return !objects.isEmpty()
                && (caller.seesWholeLedger() || objects.stream().anyMatch(caller.units()::contains));
    }
}
