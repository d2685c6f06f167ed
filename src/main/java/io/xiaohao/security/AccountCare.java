package io.xiaohao.security;

import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.factor.SecondFactors;
import io.xiaohao.security.password.PasswordRecords;
import io.xiaohao.security.password.PasswordRecords.PasswordState;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the security administrator does with the accounts of his governments. */
@Service
@ConditionalOnWebApplication
public class AccountCare {

    private final Caller caller;
    private final Offices offices;
    private final IdentityService identities;
    private final EngineSession engine;
    private final SecondFactors secondFactors;
    private final PasswordRecords passwords;
    private final AccountSessions sessions;
    private final AccountStamps stamps;
    private final AccountTitles titles;
    private final AccountTrail trail;
    private final JdbcClient database;

    AccountCare(
            Caller caller,
            Offices offices,
            IdentityService identities,
            EngineSession engine,
            SecondFactors secondFactors,
            PasswordRecords passwords,
            AccountSessions sessions,
            AccountStamps stamps,
            AccountTitles titles,
            AccountTrail trail,
            JdbcClient database) {
        this.caller = caller;
        this.offices = offices;
        this.identities = identities;
        this.engine = engine;
        this.secondFactors = secondFactors;
        this.passwords = passwords;
        this.sessions = sessions;
        this.stamps = stamps;
        this.titles = titles;
        this.trail = trail;
        this.database = database;
    }

    /**
     * An account as its keeper sees it.
     *
     * @param name its name
     * @param title what people call it
     * @param groups the names of its groups
     * @param lockedUntil until when its password is not looked at; null where it is
     * @param codeLocked whether codes of its second factor are not looked at
     * @param secondFactor whether it has a second factor
     * @param sessions how many sessions it has open
     * @param password since when it has its password; null where the product gave it
     * @param passwordDue whether its owner has to change it at his next login
     */
    public record KeptAccount(
            String name,
            String title,
            List<String> groups,
            LocalDateTime lockedUntil,
            boolean codeLocked,
            boolean secondFactor,
            int sessions,
            PasswordState password,
            boolean passwordDue) {

        /** Whether it cannot sign in now. */
        public boolean locked() {
            return lockedUntil != null || codeLocked;
        }
    }

    /** The accounts of the caller's governments by name, those that are locked first. */
    public List<KeptAccount> accounts() {
        if (!offices.seesAccounts()) {
            throw Refusal.forbidden("账号安全由安全管理员管理，您的账号不能查看。");
        }
        Set<String> governments = caller.governments();
        List<UserEntity> users = users(governments);
        Map<String, String> names =
                titles.of(users.stream().map(UserEntity::getId).toList());
        Map<String, List<String>> groups = groups(governments);
        Set<String> confirmed = secondFactors.confirmed();
        Set<String> codeLocked = secondFactors.locked();
        Map<String, Integer> open = sessions.counts(Instant.now());
        Map<String, PasswordState> states = passwords.all();
        return users.stream()
                .map(user -> kept(user, names, groups, confirmed, codeLocked, open, states))
                .sorted(Comparator.comparing(KeptAccount::locked).reversed().thenComparing(KeptAccount::name))
                .toList();
    }

    private KeptAccount kept(
            UserEntity user,
            Map<String, String> names,
            Map<String, List<String>> groups,
            Set<String> confirmed,
            Set<String> codeLocked,
            Map<String, Integer> open,
            Map<String, PasswordState> states) {
        String name = user.getId();
        PasswordState state = states.get(name);
        return new KeptAccount(
                name,
                names.getOrDefault(name, name),
                groups.getOrDefault(name, List.of()),
                lockedUntil(user),
                codeLocked.contains(name),
                confirmed.contains(name),
                open.getOrDefault(name, 0),
                state,
                state != null && (state.changeDue() || passwords.isTooOld(state)));
    }

    /** Lets the account try again before its time. */
    @Transactional
    public void unlock(String account) {
        requireMay(account);
        boolean codes = secondFactors.locked().contains(account);
        secondFactors.unlock(account);
        engine.asSystem(() -> {
            identities.unlockUser(account);
            return null;
        });
        if (codes) {
            trail.note("account.unlocked", account, Map.of("of", "code"));
        }
    }

    /** Ends all of the account's sessions, and has its programs' credentials looked at anew; how many there were. */
    @Transactional
    public int endSessions(String account) {
        requireMay(account);
        int ended = sessions.endOthers(account);
        stamps.renew(account);
        trail.note("account.sessions-ended", account, Map.of("sessions", ended));
        return ended;
    }

    /** Lets the account go without its second factor until its owner begins anew, as when his phone is lost. */
    @Transactional
    public void resetSecondFactor(String account) {
        requireMay(account);
        requireOther(account, "请由另一位安全管理员重置，或在“我的账号”里停用。");
        secondFactors.remove(account);
        trail.note("account.second-factor-reset", account, Map.of());
        sessions.endOthers(account);
    }

    /** Has the account's owner choose another password at his next login. */
    @Transactional
    public void requireNewPassword(String account) {
        requireMay(account);
        passwords.requireChange(account);
        stamps.renew(account);
        trail.note("account.password-change-required", account, Map.of());
    }

    private void requireMay(String account) {
        offices.requireAssigning();
        offices.requireOwn(account);
    }

    private void requireOther(String account, String otherwise) {
        if (caller.account().equals(account)) {
            throw Refusal.conflict("不能在这里处理自己的账号。" + otherwise);
        }
    }

    private List<UserEntity> users(Set<String> governments) {
        return engine.asSystem(() -> {
            Map<String, User> byName = governments.stream()
                    .flatMap(government -> identities.createUserQuery().memberOfTenant(government).list().stream())
                    .collect(Collectors.toMap(User::getId, user -> user, (one, same) -> one));
            Stream<User> own = byName.values().stream();
            return own.map(UserEntity.class::cast).toList();
        });
    }

    private Map<String, List<String>> groups(Set<String> governments) {
        Map<String, List<String>> names = new java.util.HashMap<>();
        if (governments.isEmpty()) {
            return names;
        }
        database.sql("select distinct m.USER_ID_ as account, g.NAME_ as name from ACT_ID_MEMBERSHIP m"
                        + " join ACT_ID_GROUP g on g.ID_ = m.GROUP_ID_"
                        + " join ACT_ID_TENANT_MEMBER t on t.USER_ID_ = m.USER_ID_"
                        + " where t.TENANT_ID_ in (:governments) order by g.NAME_")
                .param("governments", new TreeSet<>(governments))
                .query(row -> {
                    names.computeIfAbsent(row.getString(1), account -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return names;
    }

    private static LocalDateTime lockedUntil(UserEntity user) {
        return PasswordCheck.isLocked(user)
                ? LocalDateTime.ofInstant(user.getLockExpirationTime().toInstant(), ZoneId.systemDefault())
                : null;
    }
}
