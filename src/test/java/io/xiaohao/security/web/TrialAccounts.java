package io.xiaohao.security.web;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts of a test's own, created by the system and gone afterwards, and what the journal says of them. */
final class TrialAccounts {

    static final String PASSWORD = "Qiuyue#Liuhe83";

    private TrialAccounts() {}

    static void create(IdentityService identities, String account, String... groups) {
        delete(identities, account);
        User user = identities.newUser(account);
        user.setFirstName("试用");
        user.setLastName("");
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        identities.createTenantUserMembership("wencheng", account);
        for (String group : groups) {
            identities.createMembership(account, group);
        }
    }

    static void delete(IdentityService identities, String account) {
        identities.deleteUser(account);
    }

    /** The events about the account in Wencheng's journal, in order. */
    static List<String> events(JdbcClient database, String account) {
        return database.sql("select event from journal_entry where government = 'wencheng' and subject = ? order by id")
                .param(account)
                .query(String.class)
                .list();
    }
}
