package io.xiaohao.escalation;

import io.xiaohao.issue.IssueAccess;
import io.xiaohao.organization.AccountGroups;
import io.xiaohao.organization.Names;
import io.xiaohao.privacy.PersonalNumbers;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises something by hand (MANUAL): headquarters or a leader proposes any measure, with a reason. */
@Service
public class EscalationByHand {

    private static final int LONGEST_REASON = 2000;

    private final IssueAccess access;
    private final AccountGroups accounts;
    private final EscalationSubjects subjects;
    private final EscalationRulebook rulebook;
    private final EscalationProposals proposals;
    private final OrderIssues orderIssues;
    private final EscalationTime time;

    EscalationByHand(
            IssueAccess access,
            AccountGroups accounts,
            EscalationSubjects subjects,
            EscalationRulebook rulebook,
            EscalationProposals proposals,
            OrderIssues orderIssues,
            EscalationTime time) {
        this.access = access;
        this.accounts = accounts;
        this.subjects = subjects;
        this.rulebook = rulebook;
        this.proposals = proposals;
        this.orderIssues = orderIssues;
        this.time = time;
    }

    /**
     * Proposes a measure.
     *
     * @param values {@code subject} (also {@code object} or {@code unit}: a name or code), {@code measure}, {@code
     *     reason}, {@code issues} (numbers, 、-separated, may be missing)
     * @return its number
     * @throws Refusal forbidden for others than headquarters and leaders; not found for another government; malformed or
     *     invalid where subject, measure or reason is missing or unknown
     */
    @Transactional
    public long propose(Programme programme, Map<String, String> values) {
        access.requireGovernment(programme.government());
        Set<String> groups = accounts.groupsOf(access.account());
        if (!groups.contains("headquarters") && !groups.contains("leaders")) {
            throw Refusal.forbidden("您没有权限提出处置，只有指挥部办公室、县领导可以。");
        }
        String name = required(values, "subject", "处置对象", "object", "unit");
        Measure measure = Measure.of(required(values, "measure", "措施"));
        String reason = PersonalNumbers.masked(required(values, "reason", "理由"));
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "“理由”共%d字，超过%d字的上限，请精简。".formatted(reason.length(), LONGEST_REASON));
        }
        EscalationSubject subject = subjects.subject(programme.government(), programme.code(), name);
        if (subject.unitCode() == null && subject.areaCode() == null) {
            throw Refusal.invalid("subject", "没有叫“%s”的单位或区域，请核对名称。".formatted(name));
        }
        Ground ground = new Ground(
                programme.government(),
                programme.code(),
                Cause.MANUAL,
                subject.name(),
                time.month(),
                "manual/%s/%s/%08x".formatted(time.now().truncatedTo(ChronoUnit.MINUTES), measure, reason.hashCode()),
                reason,
                issues(programme, values.get("issues")),
                null);
        return proposals
                .propose(ground, rulebook.chosen(programme.code(), measure))
                .map(Escalation::id)
                .orElseThrow(() -> Refusal.conflict("同一处置刚刚已经提出，请勿重复提交。"));
    }

    private List<String> issues(Programme programme, String numbers) {
        List<String> named = Names.split(numbers);
        named.forEach(number -> orderIssues.require(programme.government(), programme.code(), number));
        return named;
    }

    private static String required(Map<String, String> values, String key, String label, String... others) {
        return Optional.ofNullable(values.get(key))
                .or(() -> java.util.Arrays.stream(others)
                        .map(values::get)
                        .filter(value -> value != null)
                        .findFirst())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> Refusal.malformed(key, "请填写“%s”。".formatted(label)));
    }
}
