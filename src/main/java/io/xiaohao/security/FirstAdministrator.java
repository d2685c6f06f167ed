package io.xiaohao.security;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets somebody in where the engine has no administrator yet. */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String NAME = "admin";
    private static final int RANDOM_BYTES = 15;

    private final IdentityService identities;
    private final EngineSession engine;
    private final SecuritySettings settings;
    private final GivenPasswords given;

    FirstAdministrator(
            IdentityService identities, EngineSession engine, SecuritySettings settings, GivenPasswords given) {
        this.identities = identities;
        this.engine = engine;
        this.settings = settings;
        this.given = given;
    }

    /**
     * Creates the account {@code admin} where nobody is in the administrators' group, as a member of the governments. A
     * password that was not set is random, logged this one time, and changed at the first login; the one that was set is
     * the operator's own choice, for programs too, and stays.
     */
    void createWhereMissing(Set<String> governments) {
        engine.asSystem(() -> {
            if (settings.firstAdministrator() && !hasAdministrator()) {
                create(governments);
            }
            return null;
        });
    }

    private boolean hasAdministrator() {
        return identities
                        .createUserQuery()
                        .memberOfGroup(Role.ADMINISTRATORS.group())
                        .count()
                > 0;
    }

    private void create(Set<String> governments) {
        User user = identities.createUserQuery().userId(NAME).singleResult();
        boolean isNew = user == null;
        if (isNew) {
            user = identities.newUser(NAME);
            user.setFirstName(Role.ADMINISTRATORS.label());
            user.setLastName("");
        }
        save(user);
        identities.createMembership(NAME, Role.ADMINISTRATORS.group());
        if (isNew) {
            governments.forEach(government -> identities.createTenantUserMembership(government, NAME));
        }
    }

    private void save(User user) {
        if (settings.adminPassword().isBlank()) {
            user.setPassword(randomPassword());
            given.saveToBeChanged(user);
            return;
        }
        user.setPassword(settings.adminPassword());
        given.save(user);
        LOG.info("已建立首个系统管理员账号“{}”，密码为所设置的 XIAOHAO_ADMIN_PASSWORD。", NAME);
    }

    private static String randomPassword() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        LOG.warn("已建立首个系统管理员账号“{}”，随机密码：{} （只显示这一次，首次登录须修改）", NAME, password);
        return password;
    }
}
