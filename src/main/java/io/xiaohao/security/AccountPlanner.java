package io.xiaohao.security;

import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Unit;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.security.AccountPlan.PlannedAccount;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says which tenants, groups and accounts the loaded programme packs need. */
@Component
class AccountPlanner {

    /** The government whose demo accounts bear no suffix. */
    static final String FIRST_DEMO_GOVERNMENT = "wencheng";

    /** The password of every demo account. */
    static final String DEMO_PASSWORD = "demo";

    private static final Map<String, Role> ROLE_ACCOUNTS = Map.of(
            "headquarters", Role.HEADQUARTERS,
            "supervisor", Role.SUPERVISION,
            "leader", Role.LEADERS,
            "discipline", Role.DISCIPLINE,
            "organization", Role.ORGANIZATION,
            "auditor", Role.AUDITORS,
            "admin", Role.ADMINISTRATORS,
            "security", Role.SECURITY_ADMINISTRATORS);

    private final Organization organization;
    private final Programmes programmes;

    AccountPlanner(Organization organization, Programmes programmes) {
        this.organization = organization;
        this.programmes = programmes;
    }

    /** The name of the role's demo account, without a government's suffix. */
    static String accountOf(Role role) {
        return ROLE_ACCOUNTS.entrySet().stream()
                .filter(entry -> entry.getValue() == role)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** The governments that have a programme. */
    Set<String> governments() {
        return programmes.all().stream().map(Programme::government).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tenants and groups of every government. */
    AccountPlan groups() {
        AccountPlan plan = new AccountPlan();
        for (Role role : Role.values()) {
            plan.group(role.group(), role.label());
        }
        governments().forEach(government -> planGroups(plan, government));
        return plan;
    }

    /** The same and the demo accounts. */
    AccountPlan groupsAndDemoAccounts() {
        AccountPlan plan = groups();
        for (String government : governments()) {
            String suffix = government.equals(FIRST_DEMO_GOVERNMENT) ? "" : "@" + government;
            planAccounts(plan, government, suffix, DEMO_PASSWORD);
        }
        return plan;
    }

    /** The groups and, for one government, accounts without suffix and password. */
    AccountPlan groupsAndPlainAccounts(String government) {
        AccountPlan plan = groups();
        planAccounts(plan, government, "", null);
        return plan;
    }

    private void planGroups(AccountPlan plan, String government) {
        plan.government(government, organization.governmentName(government));
        for (Unit unit : organization.units(government)) {
            plan.group(unit.group(), unit.name());
            plan.group(unit.headsGroup(), unit.name() + "（负责人）");
        }
        for (Programme programme : programmes.ofGovernment(government)) {
            Map<String, String> names = programme.pack().supervisionGroupNames();
            programme
                    .pack()
                    .supervisionGroups()
                    .forEach((area, group) -> plan.group(group, names.getOrDefault(area, Role.SUPERVISION.label())));
        }
    }

    private void planAccounts(AccountPlan plan, String government, String suffix, String password) {
        ROLE_ACCOUNTS.forEach((name, role) -> plan.account(
                new PlannedAccount(name + suffix, role.label(), password, government, groupsFor(role, government))));
        for (Unit unit : organization.units(government)) {
            plan.account(new PlannedAccount(
                    unit.code(), unit.name(), password, government, Set.of(unit.group(), unit.headsGroup())));
        }
    }

    private Set<String> groupsFor(Role role, String government) {
        Set<String> groups = new HashSet<>(Set.of(role.group()));
        if (role == Role.SUPERVISION) {
            programmes
                    .ofGovernment(government)
                    .forEach(programme ->
                            groups.addAll(programme.pack().supervisionGroups().values()));
        }
        return groups;
    }
}
