package io.xiaohao.security.web;

import static io.xiaohao.security.web.TrialAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.security.AgedSessions;
import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.test.web.servlet.MockMvc;

/** What a session or a program's credentials open ends with what they rest on, at the next call. */
@XiaohaoTest
class SessionEndTests {

    private static final String ACCOUNT = "trial-ended";
    private static final String ADMINISTRATORS = "camunda-admin";

    @Autowired
    private MockMvc http;

    @Autowired
    private IdentityService identities;

    @Autowired
    private FindByIndexNameSessionRepository<?> sessions;

    private AccountVisitor visitor;

    @BeforeEach
    void oneAdministrator() {
        TrialAccounts.create(identities, ACCOUNT, ADMINISTRATORS);
        visitor = new AccountVisitor(http);
        visitor.logIn(ACCOUNT, PASSWORD);
    }

    @AfterEach
    void gone() {
        ClockUtil.reset();
        TrialAccounts.delete(identities, ACCOUNT);
    }

    @Test
    void afterTwelveHoursOneSignsInAgainHoweverBusy() {
        AgedSessions.age(sessions, ACCOUNT, Duration.ofHours(12).minusMinutes(5));
        assertThat(visitor.isIn()).isTrue();

        AgedSessions.age(sessions, ACCOUNT, Duration.ofHours(12));

        assertThat(visitor.open("/tasks").getHeader("Location")).isEqualTo("/login?next=%2Ftasks&lifetime");
        assertThat(visitor.page("/login?next=%2Ftasks&lifetime")).contains("登录满<span>12小时</span>后须重新登录");
        assertThat(visitor.isIn()).isFalse();
        assertThat(sessions.findByPrincipalName(ACCOUNT)).isEmpty();
    }

    @Test
    void aScriptIsToldWhyAndTheApplicationsAreNotOpenEither() {
        AgedSessions.age(sessions, ACCOUNT, Duration.ofHours(13));
        assertThat(AccountVisitor.text(visitor.open("/api/tasks"))).contains("登录已满12小时，请重新登录。");

        visitor.logIn(ACCOUNT, PASSWORD);
        AgedSessions.age(sessions, ACCOUNT, Duration.ofHours(13));
        assertThat(visitor.open("/camunda/app/cockpit/default/").getStatus()).isEqualTo(303);
    }

    @Test
    void aRoleTakenAwayIsGoneAtTheNextCallAndOneGivenIsThere() {
        // 406: let in, but not in HTML.
        assertThat(visitor.open("/actuator/metrics").getStatus()).isEqualTo(406);
        assertThat(visitor.open("/operations").getStatus()).isEqualTo(200);

        identities.deleteMembership(ACCOUNT, ADMINISTRATORS);

        assertThat(visitor.open("/actuator/metrics").getStatus()).isEqualTo(403);
        assertThat(visitor.open("/operations").getStatus()).isEqualTo(403);
        assertThat(visitor.isIn()).isTrue();

        identities.createMembership(ACCOUNT, ADMINISTRATORS);
        assertThat(visitor.open("/operations").getStatus()).isEqualTo(200);
    }

    @Test
    void anAccountThatIsDeletedIsOut() {
        identities.deleteUser(ACCOUNT);

        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void aProgramsCredentialsEndWithARole() throws Exception {
        assertThat(program("/actuator/metrics", PASSWORD)).isEqualTo(200);

        identities.deleteMembership(ACCOUNT, ADMINISTRATORS);

        assertThat(program("/actuator/metrics", PASSWORD)).isEqualTo(403);
        assertThat(program("/api/tasks", PASSWORD)).isEqualTo(200);
    }

    @Test
    void aProgramsCredentialsEndWithThePassword() throws Exception {
        assertThat(program("/api/tasks", PASSWORD)).isEqualTo(200);

        User user = identities.createUserQuery().userId(ACCOUNT).singleResult();
        user.setPassword("Chunfeng#Lushui71");
        identities.saveUser(user);

        assertThat(program("/api/tasks", PASSWORD)).isEqualTo(401);
        ClockUtil.offset(Duration.ofSeconds(5).toMillis());
        assertThat(program("/api/tasks", "Chunfeng#Lushui71")).isEqualTo(200);
    }

    @Test
    void aProgramsCredentialsEndWithALockAndNobodysSessionDoes() throws Exception {
        assertThat(program("/api/tasks", PASSWORD)).isEqualTo(200);

        for (int attempt = 1; attempt <= 5; attempt++) {
            ClockUtil.offset(Duration.ofSeconds(2L * attempt).toMillis());
            new AccountVisitor(http).logIn(ACCOUNT, "wrong");
        }

        assertThat(program("/api/tasks", PASSWORD)).isEqualTo(401);
        // Otherwise whoever knows somebody's name could throw him out.
        assertThat(visitor.isIn()).isTrue();
    }

    @Test
    void aProgramsCredentialsEndWithTheAccount() throws Exception {
        assertThat(program("/api/tasks", PASSWORD)).isEqualTo(200);

        identities.deleteUser(ACCOUNT);

        assertThat(program("/api/tasks", PASSWORD)).isEqualTo(401);
    }

    private int program(String path, String password) throws Exception {
        return http.perform(get(path).with(httpBasic(ACCOUNT, password)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
