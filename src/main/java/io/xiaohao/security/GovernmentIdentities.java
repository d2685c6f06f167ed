package io.xiaohao.security;

import io.xiaohao.refusal.Refusal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.identity.db.DbTenantQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbUserQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Accounts, groups and governments as somebody in Camunda's own applications may see and change them: those of his
 * governments. An administrator of one county neither reads the names of another's accounts nor changes them, and an account
 * that he creates belongs to his own. Groups and governments come from the programme packs; nobody makes them by hand. What
 * the system does in nobody's name is not narrowed.
 */
class GovernmentIdentities extends DbIdentityServiceProvider {

    /** Codes of units and areas begin with their government's. */
    private static final Pattern LOCAL_GROUP = Pattern.compile("(?:unit|supervision)-(.+)");

    private static final String FROM_PACKS = "用户组和县（州）由系统按方案包设立，不能在这里新建、修改或删除。";
    private static final String UNKNOWN_ACCOUNT = "没有账号“%s”，请核对。";
    private static final String UNKNOWN_GROUP = "没有用户组“%s”，请核对。";
    private static final String UNKNOWN_GOVERNMENT = "没有代码为“%s”的县（州），请核对。";

    @Override
    public List<User> findUserByQueryCriteria(DbUserQueryImpl query) {
        return narrowed(query) ? super.findUserByQueryCriteria(query) : List.of();
    }

    @Override
    public long findUserCountByQueryCriteria(DbUserQueryImpl query) {
        return narrowed(query) ? super.findUserCountByQueryCriteria(query) : 0;
    }

    @Override
    public List<Group> findGroupByQueryCriteria(DbGroupQueryImpl query) {
        return narrowed(query) ? super.findGroupByQueryCriteria(query) : List.of();
    }

    @Override
    public long findGroupCountByQueryCriteria(DbGroupQueryImpl query) {
        return narrowed(query) ? super.findGroupCountByQueryCriteria(query) : 0;
    }

    @Override
    public List<Tenant> findTenantByQueryCriteria(DbTenantQueryImpl query) {
        return narrowed(query) ? super.findTenantByQueryCriteria(query) : List.of();
    }

    @Override
    public long findTenantCountByQueryCriteria(DbTenantQueryImpl query) {
        return narrowed(query) ? super.findTenantCountByQueryCriteria(query) : 0;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        boolean isNew = ((UserEntity) user).getRevision() == 0;
        if (!isNew) {
            requireOwnAccount(user.getId());
        }
        IdentityOperationResult result = super.saveUser(user);
        if (isNew) {
            caller().ifPresent(caller -> caller.getTenantIds()
                    .forEach(government -> super.createTenantUserMembership(government, user.getId())));
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteUser(String account) {
        requireOwnAccount(account);
        return super.deleteUser(account);
    }

    @Override
    public IdentityOperationResult unlockUser(String account) {
        requireOwnAccount(account);
        return super.unlockUser(account);
    }

    @Override
    public IdentityOperationResult createMembership(String account, String group) {
        requireOwnAccount(account);
        requireOwnGroup(group);
        return super.createMembership(account, group);
    }

    @Override
    public IdentityOperationResult deleteMembership(String account, String group) {
        requireOwnAccount(account);
        requireOwnGroup(group);
        return super.deleteMembership(account, group);
    }

    @Override
    public IdentityOperationResult createTenantUserMembership(String government, String account) {
        requireOwnGovernment(government);
        requireOwnAccount(account);
        if (caller().isPresent() && existsTenantMembership(government, account, null)) {
            // It has been there since he created the account.
            return new IdentityOperationResult(null, IdentityOperationResult.OPERATION_NONE);
        }
        return super.createTenantUserMembership(government, account);
    }

    @Override
    public IdentityOperationResult deleteTenantUserMembership(String government, String account) {
        requireOwnGovernment(government);
        requireOwnAccount(account);
        return super.deleteTenantUserMembership(government, account);
    }

    @Override
    public IdentityOperationResult createTenantGroupMembership(String government, String group) {
        requireSystem();
        return super.createTenantGroupMembership(government, group);
    }

    @Override
    public IdentityOperationResult deleteTenantGroupMembership(String government, String group) {
        requireSystem();
        return super.deleteTenantGroupMembership(government, group);
    }

    @Override
    public IdentityOperationResult saveGroup(Group group) {
        requireSystem();
        return super.saveGroup(group);
    }

    @Override
    public IdentityOperationResult deleteGroup(String group) {
        requireSystem();
        return super.deleteGroup(group);
    }

    @Override
    public IdentityOperationResult saveTenant(Tenant tenant) {
        requireSystem();
        return super.saveTenant(tenant);
    }

    @Override
    public IdentityOperationResult deleteTenant(String tenant) {
        requireSystem();
        return super.deleteTenant(tenant);
    }

    private void requireSystem() {
        if (caller().isPresent()) {
            throw Refusal.forbidden(FROM_PACKS);
        }
    }

    private void requireOwnAccount(String account) {
        if (caller().isPresent() && !accounts().contains(account)) {
            throw Refusal.notFound(UNKNOWN_ACCOUNT.formatted(account));
        }
    }

    private void requireOwnGroup(String group) {
        if (caller().isPresent() && !groups().contains(group)) {
            throw Refusal.notFound(UNKNOWN_GROUP.formatted(group));
        }
    }

    private void requireOwnGovernment(String government) {
        caller().filter(caller -> !caller.getTenantIds().contains(government)).ifPresent(stranger -> {
            throw Refusal.notFound(UNKNOWN_GOVERNMENT.formatted(government));
        });
    }

    private boolean narrowed(DbUserQueryImpl query) {
        Optional<Authentication> caller = caller();
        if (caller.isEmpty()) {
            return true;
        }
        List<String> governments = caller.get().getTenantIds();
        if (query.getTenantId() != null) {
            return governments.contains(query.getTenantId());
        }
        if (governments.size() == 1) {
            query.memberOfTenant(governments.get(0));
            return true;
        }
        String[] seen = seen(query.getIds(), accounts());
        if (seen.length > 0) {
            query.userIdIn(seen);
        }
        return seen.length > 0;
    }

    private boolean narrowed(DbGroupQueryImpl query) {
        Optional<Authentication> caller = caller();
        if (caller.isEmpty()) {
            return true;
        }
        if (query.getUserId() != null && !isOwn(caller.get(), query.getUserId())) {
            return false;
        }
        String[] seen = seen(query.getIds(), groups());
        if (seen.length > 0) {
            query.groupIdIn(seen);
        }
        return seen.length > 0;
    }

    private boolean narrowed(DbTenantQueryImpl query) {
        Optional<Authentication> caller = caller();
        if (caller.isEmpty()) {
            return true;
        }
        String[] seen = seen(query.getIds(), Set.copyOf(caller.get().getTenantIds()));
        if (seen.length > 0) {
            query.tenantIdIn(seen);
        }
        return seen.length > 0;
    }

    /** The ids of those that the query asks for, or of all where it names none, which are among the caller's own. */
    private static String[] seen(String[] asked, Set<String> own) {
        Stream<String> ids = asked == null || asked.length == 0 ? own.stream() : Arrays.stream(asked);
        return ids.filter(own::contains).toArray(String[]::new);
    }

    private boolean isOwn(Authentication caller, String account) {
        return caller.getUserId().equals(account) || accounts().contains(account);
    }

    /** The accounts of the caller's governments, and he himself. */
    private Set<String> accounts() {
        Authentication caller = caller().orElseThrow();
        Set<String> accounts = new HashSet<>(Set.of(caller.getUserId()));
        for (String government : caller.getTenantIds()) {
            DbUserQueryImpl query = new DbUserQueryImpl();
            query.memberOfTenant(government);
            found("selectUserByQueryCriteria", query).forEach(user -> accounts.add(((User) user).getId()));
        }
        return accounts;
    }

    /** The roles' groups, which all governments share, and those of the caller's own units and areas. */
    private Set<String> groups() {
        List<String> governments = caller().orElseThrow().getTenantIds();
        return found("selectGroupByQueryCriteria", new DbGroupQueryImpl()).stream()
                .map(group -> ((Group) group).getId())
                .filter(group -> isSharedOrOf(group, governments))
                .collect(Collectors.toSet());
    }

    private static boolean isSharedOrOf(String group, Collection<String> governments) {
        Matcher local = LOCAL_GROUP.matcher(group);
        return !local.matches()
                || governments.stream().anyMatch(government -> local.group(1).startsWith(government + "-"));
    }

    /** Asked in nobody's name: this is what rights are decided by. */
    private List<?> found(String statement, ListQueryParameterObject query) {
        return getDbEntityManager().selectList(statement, query);
    }

    private Optional<Authentication> caller() {
        return Optional.ofNullable(getCurrentAuthentication());
    }
}
