package io.xiaohao.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** What the log tells of what people do is nothing of what they wrote, not even in our own lines for developers. */
@XiaohaoTest
class LogContentTests {

    private static final String PERSON = "张三丰";
    private static final String PHONE = "13800138000";
    private static final String WRONG_PASSWORD = "not-the-password";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.xiaohao");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @Autowired
    private MockMvc http;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private ObjectMapper json;

    @BeforeEach
    void listen() {
        lines.start();
        root.addAppender(lines);
        ours.setLevel(Level.TRACE);
        ours.trace("listening");
    }

    @AfterEach
    void stopListening() {
        ours.setLevel(null);
        root.detachAppender(lines);
    }

    @Test
    void whatPeopleWroteIsInNoLine() throws Exception {
        try (LoopFixture fixture = new LoopFixture(beans)) {
            Loop issue = fixture.register("description", PERSON + "门前垃圾，电话" + PHONE);
            Map<String, Object> answers = Map.of("outcome", "SUBMITTED", "measures", PERSON + "（" + PHONE + "）已清运");
            complete(issue.taskId("rectify-issue"), answers, 403);
            issue.completeTask(
                    issue.taskId("rectify-issue"),
                    "wencheng-lvyougongnengqu",
                    "outcome",
                    "SUBMITTED",
                    "measures",
                    answers.get("measures"));
            complete(issue.taskId("verify-rectification"), Map.of("passed", PHONE, "opinion", PERSON), 400);
            http.perform(get("/api/issues/" + issue.number()).with(httpBasic("leader", WRONG_PASSWORD)))
                    .andExpect(status().isUnauthorized());
        }

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .contains("listening")
                .noneMatch(line -> line.contains(PERSON) || line.contains(PHONE) || line.contains(WRONG_PASSWORD));
    }

    private void complete(String task, Map<String, Object> answers, int expected) throws Exception {
        http.perform(post("/api/tasks/" + task + "/complete")
                        .with(httpBasic("supervisor", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsBytes(answers)))
                .andExpect(status().is(expected));
    }
}
