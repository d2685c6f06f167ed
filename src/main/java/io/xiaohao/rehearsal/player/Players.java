package io.xiaohao.rehearsal.player;

import io.xiaohao.organization.AccountGroups;
import io.xiaohao.organization.UnitGroups;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.TaskInHand;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The people who are played: one account a role, and one a unit, named as its code. A demonstration's accounts of all
 * governments but the first bear {@code @<government>} behind the name.
 */
@StageOnly
public class Players {

    private static final Map<String, String> ROLES = Map.of(
            "headquarters", "headquarters",
            "supervision", "supervisor",
            "leaders", "leader",
            "discipline", "discipline",
            "organization", "organization",
            "auditors", "auditor",
            "camunda-admin", "admin");
    private static final String HEADS = "-heads";
    private static final String SUPERVISION_OF_AN_AREA = "supervision-";

    /** Where organs share a task, the supervision group leads: an interview is one of its own means (wenshan-2021). */
    private static final Comparator<String> LEADING =
            Comparator.comparing((String group) -> !isSupervision(group)).thenComparing(Comparator.naturalOrder());

    private final AccountGroups accountGroups;
    private final Map<String, Authentication> signedIn = new HashMap<>();
    private final Map<Offer, Optional<String>> members = new HashMap<>();

    Players(AccountGroups accountGroups) {
        this.accountGroups = accountGroups;
    }

    /** Does something signed in as the account; refused where there is no such account. */
    public <T> T as(String account, Supplier<T> action) {
        Authentication authentication = signedIn.computeIfAbsent(account, this::signIn);
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Who does a task: whoever has claimed it, else who may take it by name, else an account that holds its group. */
    public String whoDoes(TaskInHand task, String government) {
        if (task.assignee() != null) {
            return task.assignee();
        }
        return task.candidates().stream()
                .findFirst()
                .or(() -> members.computeIfAbsent(new Offer(task.groups(), government), this::member))
                .orElseThrow(() -> Refusal.conflict("任务“%s”（%s）没有可以办理的账号。".formatted(task.name(), task.about())));
    }

    /** The groups of a unit. */
    static Set<String> groupsOf(String unitCode) {
        return Set.of(UnitGroups.members(unitCode), UnitGroups.heads(unitCode));
    }

    /** The account of a role in a government, such as {@code headquarters}: the name with the government's suffix, or bare. */
    public String named(String role, String government) {
        String suffixed = role + "@" + government;
        return accountGroups.exists(suffixed) ? suffixed : role;
    }

    private Optional<String> member(Offer offer) {
        return offer.groups().stream()
                .sorted(LEADING)
                .map(Players::namesake)
                .flatMap(Optional::stream)
                .map(name -> named(name, offer.government()))
                .filter(accountGroups::exists)
                .findFirst()
                .or(() -> offer.groups().stream()
                        .map(group -> accountGroups.accountsIn(group, offer.government()))
                        .flatMap(accounts -> accounts.stream().sorted())
                        .findFirst());
    }

    private static Optional<String> namesake(String group) {
        String members = group.endsWith(HEADS) ? group.substring(0, group.length() - HEADS.length()) : group;
        String role = isSupervision(group) ? "supervision" : group;
        return UnitGroups.unitOf(members).or(() -> Optional.ofNullable(ROLES.get(role)));
    }

    private static boolean isSupervision(String group) {
        return group.equals("supervision") || group.startsWith(SUPERVISION_OF_AN_AREA);
    }

    private Authentication signIn(String account) {
        if (!accountGroups.exists(account)) {
            throw Refusal.invalid("as", "没有账号“%s”；可用的账号是各角色和各单位编码。".formatted(account));
        }
        List<String> groups = accountGroups.groupsOf(account).stream().sorted().toList();
        return UsernamePasswordAuthenticationToken.authenticated(
                account, null, AuthorityUtils.createAuthorityList(groups));
    }

    /**
     * To whom a task is offered.
     *
     * @param groups the groups that may take it
     * @param government whose task it is
     */
    private record Offer(Set<String> groups, String government) {}
}
