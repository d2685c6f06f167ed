package io.xiaohao.security.web;

import static io.xiaohao.security.web.EngineApplications.UNIT;
import static io.xiaohao.security.web.EngineApplications.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;

/** Tasks over the engine's interface: each sees its own, and completes them as the domain allows. */
interface EngineTasks {

    EngineApplications engine();

    @Test
    default void eachSeesItsOwnTasksOnly() throws IOException {
        assertThat(engine().seenBy(UNIT)).contains(engine().unitsTask()).doesNotContain(engine().wenshansTask());
        assertThat(engine().seenBy("supervisor")).doesNotContain(engine().unitsTask(), engine().wenshansTask());
        assertThat(engine().seenBy("headquarters")).doesNotContain(engine().unitsTask(), engine().wenshansTask());
        assertThat(engine().seenBy("headquarters@wenshan"))
                .doesNotContain(engine().unitsTask(), engine().wenshansTask());

        String toVerify = engine().submitted();

        assertThat(engine().seenBy("supervisor")).contains(toVerify);
        assertThat(engine().seenBy("supervisor@wenshan")).doesNotContain(toVerify);
        assertThat(engine().seenBy(UNIT)).doesNotContain(toVerify);
    }

    @Test
    default void anothersTaskIsNotShownByItsId() {
        SessionClient session = engine().visitor().signIn("headquarters@wenshan");

        String task = "/camunda/api/engine/engine/default/task/" + engine().unitsTask();
        assertThat(session.get(task).statusCode()).isIn(403, 404);
        assertThat(session.get(task + "/form-variables").statusCode()).isBetween(400, 599);
    }

    @Test
    default void aWithdrawnGroupEndsInTasklistWithinAMinute() throws IOException {
        SessionClient session = engine().visitor().signIn(UNIT);
        assertThat(session.engine("POST", "task", "{}").body()).contains(engine().unitsTask());
        String group = "unit-" + UNIT;
        engine().identities().deleteMembership(UNIT, group);
        try {
            ClockUtil.offset(Duration.ofSeconds(61).toMillis());
            assertThat(session.engine("POST", "task", "{}").body()).doesNotContain(engine().unitsTask());
        } finally {
            ClockUtil.reset();
            engine().identities().createMembership(UNIT, group);
        }
    }

    @Test
    default void whatTheDomainRefusesIsToldInItsSentence() throws IOException {
        SessionClient session = engine().unitWithItsTask();

        assertRefused(engine().complete(session, Map.of("outcome", "SUBMITTED")), 400, "请填写“整改措施”。");
        assertRefused(
                engine().complete(
                                session,
                                Map.of("outcome", "EXTENSION", "requestedDeadline", "2001-01-01", "reason", "下雨")),
                422,
                "延期至2001-01-01须晚于现期限");
        assertThat(engine().tasks()
                        .createTaskQuery()
                        .taskId(engine().unitsTask())
                        .count())
                .isEqualTo(1);
    }

    @Test
    default void aTextThatTheEngineCannotKeepIsRefusedBefore() throws IOException {
        SessionClient session = engine().visitor().signIn(UNIT);

        assertRefused(
                engine().complete(session, Map.of("outcome", "SUBMITTED", "measures", "长".repeat(4001))),
                422,
                "共4001字，超过4000字的上限，请精简。");
    }

    @Test
    default void whatIsNoJsonIsRefused() throws IOException {
        SessionClient session = engine().visitor().signIn(UNIT);

        assertRefused(session.engine("POST", "task/" + engine().unitsTask() + "/complete", "{"), 400, "JSON");
    }

    @Test
    default void whatTheEngineDoesNotPermitIsToldInChinese() throws IOException {
        SessionClient session = engine().visitor().signIn("organization");
        String claim = "{\"userId\":\"organization\"}";

        assertRefused(session.engine("POST", "task/" + engine().unitsTask() + "/claim", claim), 403, "您不是任务");
        assertRefused(session.engine("GET", "deployment/x/resources", ""), 403, "您没有权限查看或办理");
    }
}
