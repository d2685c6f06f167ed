package io.xiaohao.escalation;

import io.xiaohao.evidence.EvidenceStore;
import io.xiaohao.organization.AccountGroups;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Post;
import io.xiaohao.organization.PostKind;
import io.xiaohao.organization.Posts;
import io.xiaohao.refusal.Refusal;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Decisions that a leader made on paper and his secretary enters (代录): who really decided is a leader's post, the scan
 * goes with it, and who entered it is shown beside.
 */
@Component
class PaperVerdicts {

    private static final Set<PostKind> LEADERS =
            Set.of(PostKind.LEADER, PostKind.COMMANDER, PostKind.SUPERVISION_HEAD, PostKind.SUPERVISION_DEPUTY);

    private final AccountGroups accounts;
    private final Organization organization;
    private final Posts posts;
    private final EvidenceStore evidence;
    private final EscalationRulebook rulebook;
    private final EscalationRecusal recusal;
    private final EscalationTime time;

    PaperVerdicts(
            AccountGroups accounts,
            Organization organization,
            Posts posts,
            EvidenceStore evidence,
            EscalationRulebook rulebook,
            EscalationRecusal recusal,
            EscalationTime time) {
        this.accounts = accounts;
        this.organization = organization;
        this.posts = posts;
        this.evidence = evidence;
        this.rulebook = rulebook;
        this.recusal = recusal;
        this.time = time;
    }

    /** Whether the account may enter decisions made on paper. */
    boolean mayEnter(Escalation escalation, String account) {
        Set<String> groups = accounts.groupsOf(account);
        return rulebook.rules(escalation.programme()).secretaries().stream().anyMatch(groups::contains);
    }

    /** Looks at what is entered; a decision made in the product passes as it is. */
    Verdict checked(Escalation escalation, Verdict verdict, String account) {
        if (verdict.evidenceIds() != null) {
            evidence.findAll(escalation.government(), verdict.evidenceIds());
        }
        if (verdict.paperLeader() == null) {
            return verdict;
        }
        if (!mayEnter(escalation, account)) {
            throw Refusal.forbidden("您没有权限代录领导的纸质批示。");
        }
        if (escalation.decider() == Decider.HEADQUARTERS
                && !escalation.decisionWait().withCommander()) {
            throw Refusal.conflict(
                    "“%s”由指挥部办公室决定，不需要代录领导批示。".formatted(escalation.measure().label()));
        }
        if (verdict.evidenceIds() == null) {
            throw Refusal.malformed("evidenceIds", "请上传领导批示的扫描件。");
        }
        Post post = leader(escalation, verdict.paperLeader());
        organization.accountsHolding(post.code(), time.today()).stream()
                .filter(holder -> recusal.isOwn(escalation, holder))
                .findFirst()
                .ifPresent(own -> {
                    throw Refusal.forbidden("“%s”与%s所在单位有关，应当回避。".formatted(escalation.subject(), post.name()));
                });
        return new Verdict(
                verdict.decision(), verdict.measure(), verdict.opinion(), post.name(), verdict.evidenceIds());
    }

    private Post leader(Escalation escalation, String nameOrCode) {
        return posts.posts(escalation.government()).stream()
                .filter(post -> LEADERS.contains(post.kind()))
                .filter(post -> post.name().equals(nameOrCode) || post.code().equals(nameOrCode))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("paperLeader", "没有叫“%s”的领导岗位，请核对。".formatted(nameOrCode)));
    }
}
