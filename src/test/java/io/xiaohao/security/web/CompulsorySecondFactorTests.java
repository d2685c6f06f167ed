package io.xiaohao.security.web;

import static io.xiaohao.security.web.TrialAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.security.factor.SecondFactorSettings;
import io.xiaohao.security.password.PasswordRecords;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The tests' product makes the second factor compulsory for a group of its own, which nobody else is in. */
@XiaohaoTest
class CompulsorySecondFactorTests {

    private static final String ACCOUNT = "trial-officer";
    private static final String GROUP = "trial-office";
    private static final List<String> PLACES = List.of(
            "/",
            "/tasks",
            "/issues",
            "/account",
            "/notices",
            "/capture",
            "/camunda/app/tasklist/default/",
            "/camunda/api/engine/engine/default/task",
            "/api/tasks",
            "/forms/task-form.js",
            "/actuator/metrics");

    @Autowired
    private MockMvc http;

    @Autowired
    private IdentityService identities;

    @Autowired
    private PasswordRecords records;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void oneOfficer() {
        Group group = identities.newGroup(GROUP);
        group.setName("试用组");
        identities.saveGroup(group);
        TrialAccounts.create(identities, ACCOUNT, GROUP);
        records.changed(ACCOUNT, false, null);
    }

    @AfterEach
    void gone() {
        TrialAccounts.delete(identities, ACCOUNT);
        identities.deleteGroup(GROUP);
    }

    @Test
    void nothingOpensBeforeThePhoneIsEnrolled() {
        AccountVisitor officer = new AccountVisitor(http);

        assertThat(officer.logIn(ACCOUNT, PASSWORD)).isEqualTo("/login?step");

        assertThat(officer.page("/login?step")).contains("密钥 ", "<svg", "验证码");
        for (String place : PLACES) {
            assertThat(officer.open(place).getStatus()).as(place).isIn(303, 401);
        }
        assertThat(officer.post("/account/second-factor/confirm", "code", "000000")
                        .getStatus())
                .isEqualTo(401);
        officer.post("/login", "code", "000000");
        assertThat(officer.page("/login?step")).contains("验证码不正确，或已经用过");
        assertThat(officer.isIn()).isFalse();
    }

    @Test
    void whoHasEnrolledIsInAndEachCodeCountsOnce() {
        AccountVisitor officer = new AccountVisitor(http);
        officer.logIn(ACCOUNT, PASSWORD);
        Authenticator phone = Authenticator.of(officer.page("/login?step"));
        String code = phone.code(0);

        assertThat(officer.post("/login", "code", code, "next", "/tasks").getHeader("Location"))
                .isEqualTo("/tasks");
        assertThat(officer.isIn()).isTrue();

        AccountVisitor overTheShoulder = new AccountVisitor(http);
        assertThat(overTheShoulder.logIn(ACCOUNT, PASSWORD)).isEqualTo("/login?step");
        assertThat(overTheShoulder.page("/login?step")).doesNotContain("密钥 ");
        overTheShoulder.post("/login", "code", code);
        assertThat(overTheShoulder.page("/login?step")).contains("已经用过");
        assertThat(overTheShoulder.isIn()).isFalse();

        overTheShoulder.post("/login", "code", phone.code(1));
        assertThat(overTheShoulder.isIn()).isTrue();
        assertThat(TrialAccounts.events(database, ACCOUNT))
                .containsSubsequence("account.second-factor-enrolled", "account.logged-in", "account.refused");
    }

    @Test
    void nobodyWhoHasToHaveOneGoesWithout() {
        Authenticator phone = enrolled();
        AccountVisitor officer = new AccountVisitor(http);
        officer.logIn(ACCOUNT, PASSWORD);
        officer.post("/login", "code", phone.code(1));

        assertThat(AccountVisitor.text(
                        officer.post("/account/second-factor/remove", "present", PASSWORD, "code", phone.code(1))))
                .contains("您的角色必须使用第二步验证，不能停用");
    }

    @Test
    void whoLosesHisPhoneIsLetToEnrolAnewByTheSecurityAdministrator() {
        Authenticator lost = enrolled();
        AccountVisitor security = new AccountVisitor(http);
        security.logIn("security", "demo");

        assertThat(security.post("/accounts/" + ACCOUNT + "/reset-second-factor")
                        .getStatus())
                .isEqualTo(302);

        AccountVisitor officer = new AccountVisitor(http);
        assertThat(officer.logIn(ACCOUNT, PASSWORD)).isEqualTo("/login?step");
        Authenticator fresh = Authenticator.of(officer.page("/login?step"));
        officer.post("/login", "code", lost.code(1));
        assertThat(officer.isIn()).isFalse();
        officer.post("/login", "code", fresh.code(0));
        assertThat(officer.isIn()).isTrue();
        assertThat(TrialAccounts.events(database, ACCOUNT)).contains("account.second-factor-reset");
    }

    @Test
    void noProgramUsesSuchAnAccount() throws Exception {
        http.perform(get("/api/tasks").with(httpBasic(ACCOUNT, PASSWORD)))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail").value(Matchers.containsString("第二步验证")));
    }

    @Test
    void whereNothingElseIsSetItIsForTheThreeOfficesAndLeadersOnceItIsSwitchedOn() {
        SecondFactorSettings settings = new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("xiaohao.security.second-factor", SecondFactorSettings.class);

        assertThat(settings.compulsory()).isFalse();
        assertThat(settings.groups())
                .containsExactlyInAnyOrder("camunda-admin", "security-admin", "auditors", "leaders");
    }

    private Authenticator enrolled() {
        AccountVisitor officer = new AccountVisitor(http);
        officer.logIn(ACCOUNT, PASSWORD);
        Authenticator phone = Authenticator.of(officer.page("/login?step"));
        officer.post("/login", "code", phone.code(0));
        assertThat(officer.isIn()).isTrue();
        return phone;
    }
}
