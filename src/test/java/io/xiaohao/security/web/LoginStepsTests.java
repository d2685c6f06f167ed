package io.xiaohao.security.web;

import static io.xiaohao.security.web.TrialAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.security.password.PasswordRecords;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@XiaohaoTest
class LoginStepsTests {

    private static final String ACCOUNT = "trial-leader";
    private static final Pattern RECOVERY_CODE = Pattern.compile("<code>(([a-z2-7]{4}-){3}[a-z2-7]{4})</code>");

    @Autowired
    private MockMvc http;

    @Autowired
    private IdentityService identities;

    @Autowired
    private PasswordRecords records;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void oneLeader() {
        TrialAccounts.create(identities, ACCOUNT, "leaders");
    }

    @AfterEach
    void gone() {
        ClockUtil.reset();
        TrialAccounts.delete(identities, ACCOUNT);
    }

    @Test
    void whoHasASecondFactorIsInOnlyAfterItsCode() {
        Authenticator phone = enrol();
        AccountVisitor leader = new AccountVisitor(http);

        assertThat(leader.logIn(ACCOUNT, PASSWORD)).isEqualTo("/login?step");
        assertThat(leader.isIn()).isFalse();
        assertThat(leader.page("/login?step")).contains("手机上的 6 位验证码").doesNotContain("密钥 ");

        assertThat(leader.post("/login", "code", "000000").getHeader("Location"))
                .isEqualTo("/login?step");
        assertThat(leader.page("/login?step")).contains("验证码不正确，或已经用过");
        assertThat(leader.isIn()).isFalse();

        String code = phone.code(0);
        assertThat(leader.post("/login", "code", code, "next", "/issues").getHeader("Location"))
                .isEqualTo("/issues");
        assertThat(leader.isIn()).isTrue();

        AccountVisitor overTheShoulder = new AccountVisitor(http);
        overTheShoulder.logIn(ACCOUNT, PASSWORD);
        overTheShoulder.post("/login", "code", code);
        assertThat(overTheShoulder.isIn()).isFalse();
        assertThat(TrialAccounts.events(database, ACCOUNT))
                .containsSubsequence(
                        "account.second-factor-enrolled", "account.refused", "account.logged-in", "account.refused");
    }

    @Test
    void aCodeWithoutThePasswordOpensNothing() {
        Authenticator phone = enrol();
        AccountVisitor stranger = new AccountVisitor(http);

        assertThat(stranger.post("/login", "account", ACCOUNT, "code", phone.code(0))
                        .getHeader("Location"))
                .isEqualTo("/login?error");
        assertThat(stranger.isIn()).isFalse();
    }

    @Test
    void aProgramIsToldWhyItIsRefused() throws Exception {
        enrol();

        http.perform(get("/api/tasks").with(httpBasic(ACCOUNT, PASSWORD)))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail").value(Matchers.containsString("第二步验证")));
        http.perform(get("/api/tasks").with(httpBasic(ACCOUNT, "wrong")))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail").value(Matchers.not(Matchers.containsString("第二步验证"))));
    }

    @Test
    void aRecoveryCodeStandsForThePhoneOnce() {
        AccountVisitor leader = new AccountVisitor(http);
        leader.logIn(ACCOUNT, PASSWORD);
        String recovery = found(RECOVERY_CODE, confirmPage(leader, begin(leader)));
        AccountVisitor withoutPhone = new AccountVisitor(http);
        withoutPhone.logIn(ACCOUNT, PASSWORD);

        withoutPhone.post("/login", "code", recovery);
        assertThat(withoutPhone.isIn()).isTrue();
        assertThat(withoutPhone.page("/account")).contains("还有 <b>9</b> 个备用码");
        assertThat(TrialAccounts.events(database, ACCOUNT)).contains("account.recovery-code-used");

        AccountVisitor again = new AccountVisitor(http);
        again.logIn(ACCOUNT, PASSWORD);
        again.post("/login", "code", recovery);
        assertThat(again.isIn()).isFalse();
    }

    @Test
    void aPasswordSetBySomebodyElseIsChangedBeforeAnybodyIsIn() throws Exception {
        records.requireChange(ACCOUNT);
        AccountVisitor leader = new AccountVisitor(http);

        assertThat(leader.logIn(ACCOUNT, PASSWORD)).isEqualTo("/login?step");
        assertThat(leader.isIn()).isFalse();
        assertThat(leader.page("/login?step")).contains("修改并登录", "至少 12 个字符");
        http.perform(get("/api/tasks").with(httpBasic(ACCOUNT, PASSWORD)))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail").value(Matchers.containsString("密码修改")));

        leader.post("/login", "newPassword", "weak", "repeated", "weak");
        assertThat(leader.page("/login?step")).contains("新密码不符合要求：至少要有 12 个字符");
        leader.post("/login", "newPassword", PASSWORD, "repeated", PASSWORD);
        assertThat(leader.page("/login?step")).contains("与现在的或最近用过的密码相同");
        leader.post("/login", "newPassword", "Chunfeng#Lushui71", "repeated", "Chunfeng#Lushui72");
        assertThat(leader.page("/login?step")).contains("两次填写的新密码不一致");
        assertThat(leader.isIn()).isFalse();

        leader.post("/login", "newPassword", "Chunfeng#Lushui71", "repeated", "Chunfeng#Lushui71");
        assertThat(leader.isIn()).isTrue();
        assertThat(new AccountVisitor(http).logIn(ACCOUNT, "Chunfeng#Lushui71")).isEqualTo("/");
        assertThat(new AccountVisitor(http).logIn(ACCOUNT, PASSWORD)).isEqualTo("/login?error");
    }

    @Test
    void aPasswordHoldsNinetyDays() {
        records.changed(ACCOUNT, false, null);

        ClockUtil.offset(Duration.ofDays(89).toMillis());
        assertThat(new AccountVisitor(http).logIn(ACCOUNT, PASSWORD)).isEqualTo("/");
        ClockUtil.offset(Duration.ofDays(91).toMillis());
        assertThat(new AccountVisitor(http).logIn(ACCOUNT, PASSWORD)).isEqualTo("/login?step");
    }

    @Test
    void theDemonstrationsPasswordsHoldForever() {
        ClockUtil.offset(Duration.ofDays(400).toMillis());

        assertThat(new AccountVisitor(http).logIn("headquarters@wenshan", "demo"))
                .isEqualTo("/");
    }

    @Test
    void fiveWrongPasswordsLockForHalfAnHour() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            ClockUtil.offset(Duration.ofSeconds(2L * attempt).toMillis());
            new AccountVisitor(http).logIn(ACCOUNT, "wrong");
        }
        ClockUtil.offset(Duration.ofMinutes(29).toMillis());
        assertThat(new AccountVisitor(http).logIn(ACCOUNT, PASSWORD)).isEqualTo("/login?error");
        assertThat(TrialAccounts.events(database, ACCOUNT))
                .filteredOn(event -> event.equals("account.refused") || event.equals("account.locked"))
                .containsSubsequence(
                        "account.refused",
                        "account.refused",
                        "account.refused",
                        "account.refused",
                        "account.refused",
                        "account.locked");

        ClockUtil.offset(Duration.ofMinutes(31).toMillis());
        assertThat(new AccountVisitor(http).logIn(ACCOUNT, PASSWORD)).isEqualTo("/");
    }

    private Authenticator enrol() {
        AccountVisitor leader = new AccountVisitor(http);
        leader.logIn(ACCOUNT, PASSWORD);
        Authenticator phone = begin(leader);
        assertThat(confirmPage(leader, phone)).contains("备用码");
        return phone;
    }

    private static Authenticator begin(AccountVisitor leader) {
        return Authenticator.of(AccountVisitor.text(leader.post("/account/second-factor", "present", PASSWORD)));
    }

    /** With the code of half a minute ago, so that the present one has not been used yet. */
    private static String confirmPage(AccountVisitor leader, Authenticator phone) {
        return AccountVisitor.text(leader.post("/account/second-factor/confirm", "code", phone.code(-1)));
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }
}
