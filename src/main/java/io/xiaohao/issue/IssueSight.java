package io.xiaohao.issue;

import org.springframework.stereotype.Component;

/**
 * Which issues of his governments the caller sees: all of them, those of his units, and those about which he decides as
 * the leader whom the pack names for their area, for as long as he acts in that post.
 */
@Component
public class IssueSight {

    private final IssueAccess access;
    private final IssueRouting routing;

    IssueSight(IssueAccess access, IssueRouting routing) {
        this.access = access;
        this.routing = routing;
    }

    /** Whether he sees the issue. */
    public boolean sees(Issue issue) {
        return access.seesWholeLedger()
                || issue.units().stream().anyMatch(access.units()::contains)
                || routing.leaderAccounts(issue).contains(access.account());
    }
}
