package io.xiaohao.assessment;

import io.xiaohao.evidence.Evidence;
import io.xiaohao.evidence.EvidenceStore;
import io.xiaohao.evidence.EvidenceVisibility;
import io.xiaohao.issue.IssueAccess;
import io.xiaohao.journal.ActingAccount;
import io.xiaohao.refusal.Refusal;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pictures and files handed in with sheets, objections, appeals and adjustments: seen by those who see the whole ledger,
 * and by the units of the object.
 */
@Component
class AssessmentEvidence implements EvidenceVisibility {

    private final EvidenceStore store;
    private final JdbcClient jdbc;
    private final ObjectUnits objectUnits;
    private final ActingAccount actingAccount;
    private final ObjectProvider<IssueAccess> access;

    AssessmentEvidence(
            EvidenceStore store,
            JdbcClient jdbc,
            ObjectUnits objectUnits,
            ActingAccount actingAccount,
            ObjectProvider<IssueAccess> access) {
        this.store = store;
        this.jdbc = jdbc;
        this.objectUnits = objectUnits;
        this.actingAccount = actingAccount;
        this.access = access;
    }

    /** Takes the caller's own uploads; refused where one is not there or is somebody else's. */
    List<String> take(AssessmentRound round, String objectCode, boolean unit, String ids) {
        return take(round.government(), round.programme(), round.period(), objectCode, unit, ids);
    }

    /** The same for a period that is not assessed yet, as for what is added to a year's points. */
    List<String> take(
            String government, String programme, AssessmentPeriod period, String objectCode, boolean unit, String ids) {
        List<Evidence> evidence = store.findAll(government, ids);
        for (Evidence each : evidence) {
            if (!each.uploadedBy().equals(actingAccount.name())) {
                throw Refusal.invalid("evidenceIds", "没有编号为“%s”的佐证材料，请先上传。".formatted(each.id()));
            }
            jdbc.sql("insert into assessment_evidence (evidence_id, programme, period, object_code, is_unit)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(each.id(), programme, period.code(), objectCode, unit)
                    .update();
        }
        return evidence.stream().map(Evidence::id).toList();
    }

    @Override
    public boolean mayRead(String account, Evidence evidence) {
        IssueAccess caller = access.getObject();
        if (!caller.account().equals(account) || !caller.governments().contains(evidence.government())) {
            return false;
        }
        List<Use> uses = jdbc.sql(
                        "select programme, object_code, is_unit from assessment_evidence where evidence_id = ?")
                .param(evidence.id())
                .query((row, number) -> new Use(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
        return !uses.isEmpty() && (caller.seesWholeLedger() || uses.stream().anyMatch(use -> isOf(caller, use)));
    }

    private boolean isOf(IssueAccess caller, Use use) {
        return objectUnits.of(use.programme(), use.object(), use.unit()).stream()
                .anyMatch(caller.units()::contains);
    }

    private record Use(String programme, String object, boolean unit) {}
}
