package io.xiaohao.security;

import io.xiaohao.privacy.PersonalNumbers;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.password.PasswordPolicy;
import io.xiaohao.security.password.PasswordRecords.StoredPassword;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbUserQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The engine's identities with the rules that bind whoever changes them, be it through a page of ours, through the
 * engine's own applications or from within: an account is locked for a time after some wrong passwords, and nobody holds
 * two of the three offices (三员分立).
 */
class AccountIdentities extends GovernmentIdentities {

    private static final Duration AFTER_ONE = Duration.ofSeconds(1);

    private final PasswordPolicy policy;
    private final ApplicationEventPublisher listeners;

    AccountIdentities(PasswordPolicy policy, ApplicationEventPublisher listeners) {
        this.policy = policy;
        this.listeners = listeners;
    }

    /** A short pause after each wrong password, a long one after as many as the policy allows, and then again. */
    @Override
    protected void lockUser(UserEntity user) {
        int attempts = user.getAttempts() + 1;
        boolean locked = attempts % policy.attempts().value() == 0;
        Duration pause = locked ? policy.lockedFor().value() : AFTER_ONE;
        Date until = Date.from(ClockUtil.getCurrentTime().toInstant().plus(pause));
        getIdentityInfoManager().updateUserLock(user, attempts, until);
        listeners.publishEvent(new AccountChange.PasswordWrong(
                user.getId(), locked ? LocalDateTime.ofInstant(until.toInstant(), ZoneId.systemDefault()) : null));
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        UserEntity entity = (UserEntity) user;
        boolean isNew = entity.getRevision() == 0;
        boolean newPassword = entity.hasNewPassword();
        withoutNumbers(entity, isNew);
        if (isNew && person() != null) {
            requireDistinct(user.getId());
        }
        StoredPassword former =
                entity.getPassword() == null ? null : new StoredPassword(entity.getPassword(), entity.getSalt());
        IdentityOperationResult result = super.saveUser(user);
        if (isNew) {
            listeners.publishEvent(new AccountChange.Created(user.getId()));
        }
        if (newPassword) {
            listeners.publishEvent(new AccountChange.PasswordSet(user.getId(), person(), former));
        }
        return result;
    }

    /** In the journal and on pages it is told from everybody else by its name alone, and from what the system does. */
    private void requireDistinct(String account) {
        if (SignedInActor.SYSTEM.equalsIgnoreCase(account)) {
            throw Refusal.invalid("id", "账号名“%s”留给系统自动办理的事项，请换一个。".formatted(account));
        }
        for (Object known : getDbEntityManager().selectList("selectUserByQueryCriteria", new DbUserQueryImpl())) {
            String name = ((User) known).getId();
            if (name.equalsIgnoreCase(account) && !name.equals(account)) {
                throw Refusal.conflict("已有账号“%s”，只差大小写的账号名容易混淆，请换一个。".formatted(name));
            }
        }
    }

    private static void withoutNumbers(UserEntity user, boolean isNew) {
        if (isNew && !PersonalNumbers.masked(user.getId()).equals(user.getId())) {
            throw Refusal.invalid("id", "账号名不能是电话号码或身份证号，请换一个。");
        }
        user.setFirstName(PersonalNumbers.masked(user.getFirstName()));
        user.setLastName(PersonalNumbers.masked(user.getLastName()));
        user.setEmail(PersonalNumbers.masked(user.getEmail()));
    }

    @Override
    public IdentityOperationResult deleteUser(String account) {
        Set<String> governments = createTenantQuery(getCommandContext()).userMember(account).list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toUnmodifiableSet());
        IdentityOperationResult result = super.deleteUser(account);
        listeners.publishEvent(new AccountChange.Deleted(account, governments));
        return result;
    }

    @Override
    public IdentityOperationResult unlockUser(String account) {
        IdentityOperationResult result = super.unlockUser(account);
        if (IdentityOperationResult.OPERATION_UNLOCK.equals(result.getOperation())) {
            listeners.publishEvent(new AccountChange.Unlocked(account));
        }
        return result;
    }

    @Override
    public IdentityOperationResult createMembership(String account, String group) {
        SeparateOffices.require(group, groupsOf(account));
        return told(super.createMembership(account, group), account, "account.group-joined", group);
    }

    @Override
    public IdentityOperationResult deleteMembership(String account, String group) {
        return told(super.deleteMembership(account, group), account, "account.group-left", group);
    }

    @Override
    public IdentityOperationResult createTenantUserMembership(String government, String account) {
        return told(
                super.createTenantUserMembership(government, account),
                account,
                "account.government-joined",
                government);
    }

    @Override
    public IdentityOperationResult deleteTenantUserMembership(String government, String account) {
        return told(
                super.deleteTenantUserMembership(government, account), account, "account.government-left", government);
    }

    private IdentityOperationResult told(IdentityOperationResult result, String account, String event, String of) {
        listeners.publishEvent(new AccountChange.Moved(account, event, of));
        return result;
    }

    private Set<String> groupsOf(String account) {
        return createGroupQuery(getCommandContext()).groupMember(account).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private String person() {
        return getCommandContext().getAuthenticatedUserId();
    }
}
