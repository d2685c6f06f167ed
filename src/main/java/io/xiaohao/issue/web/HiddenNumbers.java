package io.xiaohao.issue.web;

import io.xiaohao.issue.Issue;
import io.xiaohao.issue.IssueAccess;
import io.xiaohao.privacy.KeptNumber;
import io.xiaohao.privacy.PersonalNumbers;
import io.xiaohao.refusal.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The telephone and identity numbers that were written into an issue's texts. Who works on the issue may see them —
 * headquarters, supervision, its units —, nobody else, leaders and auditors included; each look is journalled.
 */
@Component
class HiddenNumbers {

    private final SeenIssues seen;
    private final IssueAccess access;
    private final PersonalNumbers numbers;

    HiddenNumbers(SeenIssues seen, IssueAccess access, PersonalNumbers numbers) {
        this.seen = seen;
        this.access = access;
        this.numbers = numbers;
    }

    /** How many there are that the caller may see. */
    @Transactional(readOnly = true)
    public int count(String number) {
        Issue issue = seen.issue(number);
        return maySee(issue) ? numbers.count(issue.government(), number) : 0;
    }

    /**
     * The numbers themselves.
     *
     * @throws Refusal not found where the caller does not see the issue, forbidden where he does not work on it
     */
    @Transactional
    public List<KeptNumber> show(String number) {
        Issue issue = seen.issue(number);
        if (!maySee(issue)) {
            throw Refusal.forbidden("只有办理该问题的单位、督战组和指挥部办公室可以查看问题中的个人信息。");
        }
        return numbers.show(issue.government(), issue.programme(), number);
    }

    private boolean maySee(Issue issue) {
        return access.isRegistrar()
                || access.dispatches()
                || issue.units().stream().anyMatch(access.units()::contains);
    }
}
