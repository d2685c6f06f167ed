package io.xiaohao.issue.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.AccountMemberships;
import io.xiaohao.security.EngineSession;
import io.xiaohao.security.FailureCauses;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tasklist completes a task past the desk, straight in the engine: it is checked as much. */
@XiaohaoTest
class ThroughTasklistTests {

    private static final String UNIT = "wencheng-lvyougongnengqu";

    @Autowired
    private ApplicationContext beans;

    private LoopFixture loop;
    private Loop issue;

    @BeforeEach
    void open() {
        loop = new LoopFixture(beans);
        issue = loop.register();
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void whatIsInOrderGoesOn() {
        complete("outcome", "SUBMITTED", "measures", "已清运");

        issue.waitsAt("verify-rectification");
        assertThat(issue.actor("issue.submitted")).isEqualTo(UNIT);
    }

    @Test
    void aMissingValueIsRefusedInTheSameWords() {
        assertRefused("measures", "outcome", "SUBMITTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "programme"})
    void whatTheProcessReliesOnIsRefusedToo(String name) {
        assertRefused(name, "outcome", "SUBMITTED", "measures", "已清运", name, "wenshan-2021");
    }

    private void assertRefused(String field, Object... answers) {
        LoopSnapshot before = issue.snapshot();

        Throwable thrown = catchThrowable(() -> complete(answers));

        assertThat(thrown).isNotNull();
        Refusal refusal = FailureCauses.first(Refusal.class, thrown).orElseThrow(() -> new AssertionError(thrown));
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.MALFORMED);
        assertThat(refusal.field()).contains(field);
        assertThat(issue.snapshot()).isEqualTo(before);
    }

    private void complete(Object... answers) {
        String task = issue.taskId("rectify-issue");
        Map<String, Object> variables = Loop.answers(answers);
        loop.bean(EngineSession.class).as(loop.bean(AccountMemberships.class).of(UNIT), () -> {
            loop.engine.getTaskService().complete(task, variables);
            return null;
        });
    }
}
