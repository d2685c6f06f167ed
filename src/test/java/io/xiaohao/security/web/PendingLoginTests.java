package io.xiaohao.security.web;

import static io.xiaohao.security.web.TrialAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.security.password.PasswordRecords;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A login that waits for its next step while the account changes. */
@XiaohaoTest
class PendingLoginTests {

    private static final String ACCOUNT = "trial-pending";
    private static final String CHOSEN = "Chunfeng#Lushui71";
    private static final String STOLEN = "Xueye#Dongqing94";

    @Autowired
    private MockMvc http;

    @Autowired
    private IdentityService identities;

    @Autowired
    private PasswordRecords records;

    @BeforeEach
    void anAccountWhosePasswordWasSetByAnother() {
        TrialAccounts.create(identities, ACCOUNT, "leaders");
        records.requireChange(ACCOUNT);
    }

    @AfterEach
    void gone() {
        TrialAccounts.delete(identities, ACCOUNT);
    }

    @Test
    void whoKnewTheFirstPasswordDoesNotChooseTheOneAfterTheOwners() {
        AccountVisitor stranger = new AccountVisitor(http);
        assertThat(stranger.logIn(ACCOUNT, PASSWORD)).isEqualTo("/login?step");
        AccountVisitor owner = new AccountVisitor(http);
        owner.logIn(ACCOUNT, PASSWORD);
        owner.post("/login", "newPassword", CHOSEN, "repeated", CHOSEN);
        assertThat(owner.isIn()).isTrue();

        assertThat(stranger.post("/login", "newPassword", STOLEN, "repeated", STOLEN)
                        .getHeader("Location"))
                .isEqualTo("/login?error");

        assertThat(stranger.isIn()).isFalse();
        assertThat(owner.isIn()).isTrue();
        assertThat(new AccountVisitor(http).logIn(ACCOUNT, CHOSEN)).isEqualTo("/");
    }

    @Test
    void anAccountThatIsGoneMeanwhileIsNotEnteredByItsNextStep() {
        AccountVisitor leaver = new AccountVisitor(http);
        leaver.logIn(ACCOUNT, PASSWORD);
        TrialAccounts.delete(identities, ACCOUNT);

        leaver.post("/login", "newPassword", STOLEN, "repeated", STOLEN);

        assertThat(leaver.isIn()).isFalse();
    }
}
