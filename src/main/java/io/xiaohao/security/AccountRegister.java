package io.xiaohao.security;

import io.xiaohao.security.AccountPlan.PlannedAccount;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Brings the engine's identity service to what a plan asks for: creates what is missing, renames groups and tenants,
 * deletes nothing. Where nothing is missing nothing is written. It runs as one command of the engine, so that hundreds
 * of inserts are flushed together.
 */
@Component
class AccountRegister {

    private static final String WORKFLOW = "WORKFLOW";
    private static final String SYSTEM = "SYSTEM";
    private static final String NO_LAST_NAME = "";

    private final IdentityService identities;
    private final ProcessEngineConfigurationImpl configuration;
    private final EngineSession engine;
    private final GivenPasswords given;

    AccountRegister(
            IdentityService identities,
            ProcessEngineConfigurationImpl configuration,
            EngineSession engine,
            GivenPasswords given) {
        this.identities = identities;
        this.configuration = configuration;
        this.engine = engine;
        this.given = given;
    }

    /** Creates what is missing of the plan. */
    void bringTo(AccountPlan plan) {
        engine.asSystem(() -> configuration.getCommandExecutorTxRequired().execute(context -> {
            bringGovernments(plan.governments());
            Set<String> newGroups = bringGroups(plan.groups());
            bringAccounts(plan.accounts(), newGroups);
            return null;
        }));
    }

    private void bringGovernments(Map<String, String> planned) {
        Map<String, Tenant> existing = byId(identities.createTenantQuery().list(), Tenant::getId);
        planned.forEach((id, name) -> {
            Tenant tenant = existing.containsKey(id) ? existing.get(id) : identities.newTenant(id);
            if (!name.equals(tenant.getName())) {
                tenant.setName(name);
                identities.saveTenant(tenant);
            }
        });
    }

    private Set<String> bringGroups(Map<String, String> planned) {
        Map<String, Group> existing = byId(identities.createGroupQuery().list(), Group::getId);
        Set<String> created = new HashSet<>();
        planned.forEach((id, name) -> {
            Group group = existing.get(id);
            if (group == null) {
                group = identities.newGroup(id);
                group.setType(id.equals(Role.ADMINISTRATORS.group()) ? SYSTEM : WORKFLOW);
                created.add(id);
            }
            if (!name.equals(group.getName())) {
                group.setName(name);
                identities.saveGroup(group);
            }
        });
        return created;
    }

    private void bringAccounts(Map<String, PlannedAccount> planned, Set<String> newGroups) {
        if (planned.isEmpty()) {
            return;
        }
        String[] names = planned.keySet().toArray(String[]::new);
        Set<String> existing = byId(identities.createUserQuery().userIdIn(names).list(), User::getId)
                .keySet();
        for (PlannedAccount account : planned.values()) {
            boolean isNew = !existing.contains(account.name());
            if (isNew) {
                create(account);
            }
            // Who was taken out of a group by hand stays out; only a group that was not there yet is joined later.
            account.groups().stream()
                    .filter(group -> isNew || newGroups.contains(group))
                    .forEach(group -> identities.createMembership(account.name(), group));
        }
    }

    private void create(PlannedAccount account) {
        User user = identities.newUser(account.name());
        user.setFirstName(account.displayName());
        user.setLastName(NO_LAST_NAME);
        user.setPassword(account.password());
        given.save(user);
        identities.createTenantUserMembership(account.government(), account.name());
    }

    private static <T> Map<String, T> byId(Iterable<T> things, Function<T, String> id) {
        Map<String, T> byId = new HashMap<>();
        things.forEach(thing -> byId.put(id.apply(thing), thing));
        return byId;
    }
}
