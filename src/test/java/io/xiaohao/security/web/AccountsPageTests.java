package io.xiaohao.security.web;

import static io.xiaohao.security.web.TrialAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.journal.JournalSealer;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.factor.SecondFactors;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@XiaohaoTest
class AccountsPageTests {

    private static final String ACCOUNT = "trial-kept";

    @Autowired
    private MockMvc http;

    @Autowired
    private IdentityService identities;

    @Autowired
    private SecondFactors secondFactors;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JournalSealer sealer;

    private AccountVisitor security;

    @BeforeEach
    void oneAccount() {
        TrialAccounts.create(identities, ACCOUNT, "leaders");
        security = as("security");
    }

    @AfterEach
    void gone() {
        ClockUtil.reset();
        TrialAccounts.delete(identities, ACCOUNT);
    }

    @Test
    void thePageShowsTheGovernmentsAccountsAndTheRulesWithTheirOrigin() {
        String page = security.page("/accounts?q=trial-kept");

        assertThat(page)
                .contains("账号安全", "trial-kept", "县领导", "系统给定", "要求改密码")
                .contains("等保2.0 三级", "每 90 天", "连续输错 5 次", "30 分钟", "系统默认，可调整");
        assertThat(security.page("/accounts?q=@wenshan")).contains("没有找到账号");
        assertThat(as("security@wenshan").page("/accounts?q=trial-kept")).contains("没有找到账号");
    }

    @Test
    void aLockedAccountStandsFirstAndIsUnlocked() {
        identities.checkPassword(ACCOUNT, "wrong");
        assertThat(security.page("/accounts")).contains("已锁定至");
        assertThat(new AccountVisitor(http).logIn(ACCOUNT, PASSWORD)).isEqualTo("/login?error");

        assertThat(act("unlock")).isEqualTo("/accounts?q=trial&done=unlocked");

        assertThat(new AccountVisitor(http).logIn(ACCOUNT, PASSWORD)).isEqualTo("/");
        assertThat(TrialAccounts.events(database, ACCOUNT)).contains("account.unlocked");
    }

    @Test
    void sessionsAreEndedFromAfar() {
        AccountVisitor kept = new AccountVisitor(http);
        kept.logIn(ACCOUNT, PASSWORD);
        assertThat(security.page("/accounts?q=trial-kept")).contains("1 处");

        act("end-sessions");

        assertThat(kept.isIn()).isFalse();
        assertThat(TrialAccounts.events(database, ACCOUNT)).contains("account.sessions-ended");
    }

    @Test
    void aLostPhoneIsForgotten() {
        secondFactors.begin(ACCOUNT);
        database.sql("update account_second_factor set confirmed_at = ? where account = ?")
                .params(java.time.LocalDateTime.of(2026, 1, 5, 9, 0), ACCOUNT)
                .update();
        assertThat(new AccountVisitor(http).logIn(ACCOUNT, PASSWORD)).isEqualTo("/login?step");

        act("reset-second-factor");

        assertThat(new AccountVisitor(http).logIn(ACCOUNT, PASSWORD)).isEqualTo("/");
        assertThat(TrialAccounts.events(database, ACCOUNT)).contains("account.second-factor-reset");
    }

    @Test
    void nobodyForgetsHisOwnPhoneHere() {
        assertThat(security.post("/accounts/security/reset-second-factor").getStatus())
                .isEqualTo(409);
    }

    @Test
    void anotherPasswordIsAskedForAtTheNextLogin() {
        act("require-password");

        assertThat(security.page("/accounts?q=trial-kept")).contains("下次登录须修改");
        assertThat(new AccountVisitor(http).logIn(ACCOUNT, PASSWORD)).isEqualTo("/login?step");
    }

    @ParameterizedTest
    @ValueSource(strings = {"headquarters", "supervisor", "leader", "admin", "wencheng-lvyougongnengqu"})
    void nobodyElseSeesOrDoesAnything(String account) {
        AccountVisitor other = as(account);

        assertThat(other.open("/accounts").getStatus()).isEqualTo(403);
        for (String way : List.of("unlock", "end-sessions", "reset-second-factor", "require-password")) {
            assertThat(other.post("/accounts/" + ACCOUNT + "/" + way).getStatus())
                    .isEqualTo(403);
        }
        assertThat(other.page("/")).doesNotContain("账号安全");
    }

    @Test
    void theAuditorSeesEverythingAndChangesNothing() {
        AccountVisitor auditor = as("auditor");

        assertThat(auditor.page("/accounts?q=trial-kept"))
                .contains("trial-kept")
                .doesNotContain("要求改密码");
        assertThat(auditor.post("/accounts/" + ACCOUNT + "/end-sessions").getStatus())
                .isEqualTo(403);
    }

    @Test
    void theAuditorReadsWhatHappenedToAccounts() {
        new AccountVisitor(http).logIn(ACCOUNT, PASSWORD);
        act("require-password");
        sealer.seal();

        String trail = as("auditor").page("/accounts/trail?account=" + ACCOUNT);

        assertThat(trail).contains("登录页，来自 127.0.0.1", "要求改密码", "操作人 <span>安全管理员</span>");
        assertThat(as("auditor@wenshan").page("/accounts/trail?account=" + ACCOUNT))
                .contains("还没有记录");
        assertThat(as("headquarters").open("/accounts/trail").getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"headquarters@wenshan", "no-such-account"})
    void whatIsAnothersDoesNotExist(String account) {
        for (String way : List.of("unlock", "end-sessions", "reset-second-factor", "require-password")) {
            assertThat(security.post("/accounts/" + account + "/" + way).getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void nobodyHoldsTwoOffices() {
        assertThatThrownBy(() -> identities.createMembership("auditor", "camunda-admin"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经是审计员");
    }

    private String act(String way) {
        return security.post("/accounts/" + ACCOUNT + "/" + way, "q", "trial").getHeader("Location");
    }

    private AccountVisitor as(String account) {
        AccountVisitor visitor = new AccountVisitor(http);
        assertThat(visitor.logIn(account, "demo")).isEqualTo("/");
        return visitor;
    }
}
