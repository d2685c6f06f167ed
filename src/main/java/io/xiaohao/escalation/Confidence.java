package io.xiaohao.escalation;

import io.xiaohao.organization.AccountGroups;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Post;
import io.xiaohao.organization.Posts;
import io.xiaohao.organization.UnitGroups;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose eyes the names of interviewees and the minutes are for: who interviews, the leader who decided, auditors. */
@Component
class Confidence {

    private static final String AUDITORS = "auditors";

    private final AccountGroups accounts;
    private final EscalationRouting routing;
    private final EscalationRecusal recusal;
    private final Organization organization;
    private final Posts posts;
    private final EscalationTime time;

    Confidence(
            AccountGroups accounts,
            EscalationRouting routing,
            EscalationRecusal recusal,
            Organization organization,
            Posts posts,
            EscalationTime time) {
        this.accounts = accounts;
        this.routing = routing;
        this.recusal = recusal;
        this.organization = organization;
        this.posts = posts;
        this.time = time;
    }

    boolean mayRead(Escalation escalation, String account) {
        Set<String> groups = accounts.groupsOf(account);
        if (groups.contains(AUDITORS)) {
            return true;
        }
        return !recusal.isOwn(escalation, account) && (interviews(escalation, groups) || decided(escalation, account));
    }

    /** Whether the account heads a unit that is invited by the notice; minutes are not for it. */
    boolean isInvited(Escalation escalation, String account) {
        Set<String> groups = accounts.groupsOf(account);
        return recusal.units(escalation).stream().map(UnitGroups::heads).anyMatch(groups::contains);
    }

    private boolean interviews(Escalation escalation, Set<String> groups) {
        return routing.interviewing(escalation).groups().stream().anyMatch(groups::contains);
    }

    /** He who entered a paper decision did not decide. */
    private boolean decided(Escalation escalation, String account) {
        return escalation
                .taken()
                .paperLeader()
                .map(leader -> holds(escalation, leader, account))
                .orElseGet(() -> account.equals(escalation.taken().by()));
    }

    private boolean holds(Escalation escalation, String title, String account) {
        return posts.posts(escalation.government()).stream()
                .filter(post -> post.name().equals(title))
                .map(Post::code)
                .anyMatch(
                        code -> organization.accountsHolding(code, time.today()).contains(account));
    }
}
