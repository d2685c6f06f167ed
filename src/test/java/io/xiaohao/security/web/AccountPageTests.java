package io.xiaohao.security.web;

import static io.xiaohao.security.web.TrialAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.XiaohaoTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@XiaohaoTest
class AccountPageTests {

    private static final String ACCOUNT = "trial-owner";
    private static final String NEW_PASSWORD = "Chunfeng#Lushui71";
    private static final Pattern HANDLE = Pattern.compile("name=\"session\" value=\"([0-9a-f]{32})\"");

    @Autowired
    private MockMvc http;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient database;

    private AccountVisitor owner;

    @BeforeEach
    void oneOwner() {
        TrialAccounts.create(identities, ACCOUNT, "supervision");
        owner = new AccountVisitor(http);
        owner.logIn(ACCOUNT, PASSWORD);
    }

    @AfterEach
    void gone() {
        TrialAccounts.delete(identities, ACCOUNT);
    }

    @Test
    void thePageIsOnesOwnAndHasNothingInline() {
        String page = owner.page("/account");

        assertThat(page)
                .contains("我的账号", ACCOUNT, "至少 12 个字符", "未启用", "Windows 电脑 Edge 浏览器", "本机", "127.0.0.1")
                .doesNotContain("style=\"", "<style", "onclick");
        assertThat(new AccountVisitor(http).open("/account").getHeader("Location"))
                .isEqualTo("/login?next=%2Faccount");
    }

    @Test
    void theNewPasswordHoldsAtOnceAndEndsTheOtherSessions() throws Exception {
        AccountVisitor elsewhere = new AccountVisitor(http);
        elsewhere.logIn(ACCOUNT, PASSWORD);
        http.perform(get("/api/tasks").with(httpBasic(ACCOUNT, PASSWORD))).andExpect(status().isOk());

        assertThat(change(PASSWORD, NEW_PASSWORD, NEW_PASSWORD)).isEqualTo("/account?done=password");

        assertThat(owner.isIn()).isTrue();
        assertThat(elsewhere.isIn()).isFalse();
        http.perform(get("/api/tasks").with(httpBasic(ACCOUNT, PASSWORD))).andExpect(status().isUnauthorized());
        assertThat(owner.page("/account?done=password")).contains("密码已修改");
        assertThat(TrialAccounts.events(database, ACCOUNT)).contains("account.logged-in", "account.password-changed");
    }

    @Test
    void nothingIsChangedByWhoDoesNotKnowThePresentPassword() {
        assertThat(fault("wrong", NEW_PASSWORD, NEW_PASSWORD)).contains("现在的密码不正确");
        identities.unlockUser(ACCOUNT);

        assertThat(AccountVisitor.text(owner.post("/account/second-factor", "present", "wrong")))
                .contains("现在的密码不正确")
                .doesNotContain("密钥");
    }

    @Test
    void whatThePolicyDoesNotAllowIsSaidAndLeavesThePasswordAsItWas() {
        assertThat(fault(PASSWORD, "Trial-Owner#1", "Trial-Owner#1")).contains("不得含有账号名");
        assertThat(fault(PASSWORD, "qiuyueliuhe", "qiuyueliuhe")).contains("至少要有 12 个字符；大写字母");
        assertThat(fault(PASSWORD, NEW_PASSWORD, "other")).contains("两次填写的新密码不一致");

        assertThat(new AccountVisitor(http).logIn(ACCOUNT, PASSWORD)).isEqualTo("/");
    }

    @Test
    void noneOfTheLastFivePasswordsComesBack() {
        String present = PASSWORD;
        for (int round = 1; round <= 5; round++) {
            String next = "Lushui#Round-" + round;
            assertThat(change(present, next, next)).isEqualTo("/account?done=password");
            present = next;
        }
        assertThat(fault(present, PASSWORD, PASSWORD)).contains("最近用过的密码相同");
        assertThat(fault(present, present, present)).contains("与现在的");

        assertThat(change(present, "Lushui#Round-6", "Lushui#Round-6")).isEqualTo("/account?done=password");
        assertThat(change("Lushui#Round-6", PASSWORD, PASSWORD)).isEqualTo("/account?done=password");
    }

    @Test
    void aSessionIsEndedByItsOwner() {
        AccountVisitor lost = new AccountVisitor(http);
        lost.logIn(ACCOUNT, PASSWORD);
        Matcher handle = HANDLE.matcher(owner.page("/account"));
        assertThat(handle.find()).isTrue();

        owner.post("/account/sessions/end", "session", handle.group(1));

        assertThat(lost.isIn()).isFalse();
        assertThat(owner.isIn()).isTrue();
    }

    @Test
    void aSessionEndsAfterHalfAnHourOfIdleness() {
        assertThat(database.sql("select MAX_INACTIVE_INTERVAL from SPRING_SESSION where PRINCIPAL_NAME = ?")
                        .param(ACCOUNT)
                        .query(Integer.class)
                        .list())
                .containsExactly(30 * 60);
    }

    @Test
    void nobodyEndsAnothersSession() {
        AccountVisitor other = new AccountVisitor(http);
        other.logIn("auditor", "demo");
        AccountVisitor second = new AccountVisitor(http);
        second.logIn("auditor", "demo");
        Matcher handle = HANDLE.matcher(other.page("/account"));
        assertThat(handle.find()).isTrue();

        owner.post("/account/sessions/end", "session", handle.group(1));
        owner.post("/account/sessions/end-others");

        assertThat(other.isIn()).isTrue();
        assertThat(second.isIn()).isTrue();
    }

    private String change(String present, String password, String repeated) {
        return owner.post("/account/password", "present", present, "newPassword", password, "repeated", repeated)
                .getHeader("Location");
    }

    private String fault(String present, String password, String repeated) {
        return AccountVisitor.text(
                owner.post("/account/password", "present", present, "newPassword", password, "repeated", repeated));
    }
}
