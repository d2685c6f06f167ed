package io.xiaohao.issue;

import io.xiaohao.evidence.Evidence;
import io.xiaohao.evidence.EvidenceStore;
import io.xiaohao.journal.ActingAccount;
import io.xiaohao.refusal.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is handed in with a finding: uploads of one's own, or such as one sees with another issue. */
@Component
class RegisteredEvidence {

    private final EvidenceStore store;
    private final IssuePictures pictures;
    private final ActingAccount actingAccount;

    RegisteredEvidence(EvidenceStore store, IssuePictures pictures, ActingAccount actingAccount) {
        this.store = store;
        this.pictures = pictures;
        this.actingAccount = actingAccount;
    }

    /**
     * The uploads named, in their order.
     *
     * @throws Refusal malformed where the list cannot be read; invalid where one is not there, or is somebody else's that
     *     the caller may not see: he does not learn which of the two
     */
    List<Evidence> read(String government, String ids) {
        List<Evidence> evidence = store.findAll(government, ids);
        String hidden = evidence.stream()
                .filter(each -> !mayHandIn(each))
                .map(Evidence::id)
                .collect(Collectors.joining("、"));
        if (!hidden.isEmpty()) {
            throw Refusal.invalid("evidenceIds", "没有编号为“%s”的佐证材料，请先上传。".formatted(hidden));
        }
        return evidence;
    }

    private boolean mayHandIn(Evidence evidence) {
        String account = actingAccount.name();
        return evidence.uploadedBy().equals(account) || pictures.mayRead(account, evidence);
    }
}
