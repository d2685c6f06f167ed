package io.xiaohao.security.web;

import static io.xiaohao.security.web.EngineApplications.TASKLIST;
import static io.xiaohao.security.web.EngineApplications.UNIT;
import static io.xiaohao.security.web.EngineApplications.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is signed in: on our page and nowhere else, in all applications at once. */
interface EngineSessions {

    Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    EngineApplications engine();

    @Test
    default void aPageWithoutSessionLeadsToTheLoginAndSetsNoCookie() {
        HttpResponse<String> answer = engine().visitor().page(TASKLIST + "?a=1");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/login?next=%2Fcamunda%2Fapp%2Ftasklist%2Fdefault%2F%3Fa%3D1");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/tasklist/plugin/tasklistPlugins/default/x",
                "/camunda/app/tasklist/scripts/config.js"
            })
    default void withoutSessionTheirCallsAreRefusedWithoutAChallenge(String path) {
        HttpResponse<String> answer = engine().visitor().get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    default void whoSignedInOnOurPageIsInTheApplications() throws IOException {
        SessionClient session = engine().visitor().signIn(UNIT);

        assertThat(session.page(TASKLIST).statusCode()).isEqualTo(200);
        JsonNode account =
                tree(session.get("/camunda/api/admin/auth/user/default").body());
        assertThat(account.path("userId").asText()).isEqualTo(UNIT);
        assertThat(account.path("authorizedApps").toString())
                .contains("tasklist")
                .doesNotContain("cockpit");
    }

    @Test
    default void aPageRunsItsScriptsHoweverManyOpenItAtOnce() {
        SessionClient session = engine().visitor().signIn(UNIT);

        List<HttpResponse<String>> pages = IntStream.range(0, 60)
                .parallel()
                .mapToObj(each -> session.page(TASKLIST))
                .toList();

        assertThat(pages).allSatisfy(page -> {
            Matcher nonce = NONCE.matcher(
                    page.headers().firstValue("Content-Security-Policy").orElseThrow());
            assertThat(nonce.find()).isTrue();
            assertThat(page.body()).contains("nonce=\"" + nonce.group(1) + "\"");
        });
    }

    @Test
    default void theSessionsCookieBearsEachAttributeOnce() {
        SessionClient session = engine().visitor().signIn(UNIT);

        for (String path : List.of("/login", TASKLIST, "/api/tasks")) {
            session.page(path).headers().allValues("Set-Cookie").forEach(cookie -> assertThat(
                            Arrays.stream(cookie.split("; *")).filter(part -> part.startsWith("SameSite")))
                    .hasSize(1));
        }
    }

    @Test
    default void theirOwnLoginIsClosed() {
        String login = "/camunda/api/admin/auth/user/default/login/tasklist";

        assertThat(engine().visitor().post(login).statusCode()).isEqualTo(401);
        assertThat(engine().visitor().signIn(UNIT).post(login).statusCode()).isEqualTo(403);
    }

    @Test
    default void signingOutThereSignsOutEverywhere() {
        SessionClient session = engine().visitor().signIn(UNIT);
        assertThat(session.get("/api/tasks").statusCode()).isEqualTo(200);

        HttpResponse<String> answer = session.post("/camunda/api/admin/auth/user/default/logout");

        assertThat(answer.statusCode()).isBetween(200, 299);
        assertThat(session.get("/api/tasks").statusCode()).isEqualTo(401);
        assertThat(session.page(TASKLIST).statusCode()).isEqualTo(303);
    }
}
