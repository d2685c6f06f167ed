package io.xiaohao.issue;

import io.xiaohao.evidence.EvidenceStore;
import io.xiaohao.issue.IssueChronicle.Words;
import io.xiaohao.journal.ActingAccount;
import io.xiaohao.refusal.Refusal;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The check on the spot (核查), the leader's approval, the closure (销号), and the recheck after it (回头看). */
@Service
@Transactional
public class Verification {

    private final Issues issues;
    private final EvidenceStore evidenceStore;
    private final IssueRequirements requirements;
    private final IssueClock clock;
    private final IssueChronicle chronicle;
    private final IssueDeadlines deadlines;
    private final IssueProcess process;
    private final ActingAccount actingAccount;
    private final EntityManager entityManager;

    Verification(
            Issues issues,
            EvidenceStore evidenceStore,
            IssueRequirements requirements,
            IssueClock clock,
            IssueChronicle chronicle,
            IssueDeadlines deadlines,
            IssueProcess process,
            ActingAccount actingAccount,
            EntityManager entityManager) {
        this.issues = issues;
        this.evidenceStore = evidenceStore;
        this.requirements = requirements;
        this.clock = clock;
        this.chronicle = chronicle;
        this.deadlines = deadlines;
        this.process = process;
        this.actingAccount = actingAccount;
        this.entityManager = entityManager;
    }

    /** Supervision checked what was handed in; not passed, it goes back to the unit with the reason. */
    public RectificationStep verify(
            String programme, String number, boolean passed, String opinion, String evidenceIds) {
        Issue issue = in(IssueStatus.SUBMITTED, programme, number);
        requirements.requireImpartial(issue, actingAccount.name());
        Words words = new Words(opinion, evidenceStore.findAll(issue.government(), evidenceIds));
        if (!passed) {
            return giveBack(issue, words);
        }
        boolean leader = requirements.needsLeader(issue);
        if (leader) {
            issue.awaitApproval();
        }
        chronicle.tell(issue, IssueAct.VERIFIED, words, Map.of("round", issue.round()));
        return leader ? RectificationStep.APPROVAL : RectificationStep.CLOSE;
    }

    /** A leader approves the closure of a grave issue; a refusal is a return with the reason. */
    public RectificationStep approveClosure(String programme, String number, boolean approved, String opinion) {
        Issue issue = in(IssueStatus.APPROVING, programme, number);
        if (!approved) {
            return giveBack(issue, Words.of(opinion));
        }
        chronicle.tell(issue, IssueAct.CLOSURE_APPROVED, Words.of(opinion), Map.of());
        return RectificationStep.CLOSE;
    }

    /** Strikes the issue off the list; a part tells its whole when it was the last one open. */
    public void close(String programme, String number) {
        Issue issue = issues.issue(programme, number);
        if (issue.status() == IssueStatus.CLOSED) {
            return;
        }
        issue.close(clock.now());
        chronicle.tell(issue, IssueAct.CLOSED, Map.of("round", issue.round()));
        if (issue.isPart()) {
            tellWhole(issue);
        }
    }

    /** Whether a whole still has an open part. */
    public boolean hasOpenParts(String programme, String number) {
        Issue whole = issues.issue(programme, number);
        return whole.isDivided() && openParts(whole) > 0;
    }

    /** The recheck found the issue still closed. */
    public void passRecheck(String programme, String number, String opinion, String evidenceIds) {
        Issue issue = rechecked(programme, number);
        Words words = new Words(opinion, evidenceStore.findAll(issue.government(), evidenceIds));
        chronicle.tell(issue, IssueAct.RECHECK_PASSED, words, Map.of("round", issue.round()));
    }

    /** The recheck found that it is back (反弹): told, and to be reopened. */
    public void reportRelapse(String programme, String number, String opinion, String evidenceIds) {
        Issue issue = rechecked(programme, number);
        if (issue.status() != IssueStatus.CLOSED) {
            throw Refusal.conflict("问题“%s”已不在销号状态，不能再报反弹。".formatted(number));
        }
        Words words = new Words(opinion, evidenceStore.findAll(issue.government(), evidenceIds));
        chronicle.tell(issue, IssueAct.RELAPSED, words, Map.of("round", issue.round()));
        process.startRelapsed(issue);
    }

    /** Opens a relapsed issue again under its number, in its next round, with its own short limit. */
    public void reopen(String programme, String number) {
        Issue issue = issues.issue(programme, number);
        if (issue.status() != IssueStatus.CLOSED) {
            return;
        }
        Deadline deadline = clock.counted(programme, clock.today(), clock.days(programme, IssueStep.RELAPSE), null);
        issue.reopen(deadline, clock.now());
        Map<String, Object> data = new TreeMap<>(chronicle.assignmentData(issue));
        data.put("round", issue.round());
        chronicle.tell(issue, IssueAct.REOPENED, data);
    }

    private RectificationStep giveBack(Issue issue, Words words) {
        if (words.text() == null) {
            throw Refusal.malformed("opinion", "请填写退回的理由。");
        }
        issue.giveBack(clock.now());
        issue.setDeadline(clock.again(
                issue.programme(),
                issue.deadline().orElseThrow(),
                issue.returns().lastOn()));
        chronicle.tell(
                issue, IssueAct.RETURNED, words, Map.of("count", issue.returns().count()));
        deadlines.noteWhatPassed(issue);
        return RectificationStep.RETURNED;
    }

    private void tellWhole(Issue part) {
        Issue whole = issues.issue(part.programme(), part.kin().wholeNumber());
        if (whole.status() == IssueStatus.RECTIFYING && openParts(whole) == 0) {
            process.partsClosed(whole);
        }
    }

    private long openParts(Issue whole) {
        return entityManager
                .createQuery(
                        "select count(i) from Issue i where i.government = :government and i.kin.wholeNumber = :number"
                                + " and i.status <> :closed",
                        Long.class)
                .setParameter("government", whole.government())
                .setParameter("number", whole.number())
                .setParameter("closed", IssueStatus.CLOSED)
                .getSingleResult();
    }

    private Issue rechecked(String programme, String number) {
        Issue issue = issues.issue(programme, number);
        requirements.requireImpartial(issue, actingAccount.name());
        return issue;
    }

    private Issue in(IssueStatus expected, String programme, String number) {
        Issue issue = issues.issue(programme, number);
        if (issue.status() != expected) {
            throw Refusal.conflict(
                    "问题“%s”%s，不在%s状态。".formatted(number, issue.status().label(), expected.label()));
        }
        return issue;
    }
}
