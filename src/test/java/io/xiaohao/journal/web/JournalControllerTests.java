package io.xiaohao.journal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.journal.JournalAccess;
import io.xiaohao.journal.JournalFixture;
import io.xiaohao.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class JournalControllerTests {

    private final JournalFixture fixture = new JournalFixture();
    private final MockMvc web = MockMvcBuilders.standaloneSetup(new JournalController(fixture.reader, new Auditor()))
            .build();

    @Test
    void linesComeAsTheyAreHashed() throws Exception {
        fixture.sealed("T-1", "T-2");

        assertThat(body("/api/programmes/wenshan-2021/journal?after=1&size=1"))
                .isEqualTo("{\"content\":[{\"seq\":2,\"at\":\"2021-06-01T10:00:00+08:00\",\"event\":\"issue.closed\","
                        + "\"programme\":\"wenshan-2021\",\"subject\":\"T-2\",\"actor\":\"supervisor\","
                        + "\"data\":{\"round\":1}}],\"page\":0,\"size\":1,\"total\":2}");
    }

    @Test
    void aValidChainIsReportedShortly() throws Exception {
        fixture.sealed("T-1", "T-2");

        assertThat(body("/api/journal/verify")).isEqualTo("{\"valid\":true,\"entries\":2}");
    }

    @Test
    void theChainOfAnotherGovernmentIsItsOwn() throws Exception {
        fixture.sealed("T-1");

        assertThat(body("/api/journal/verify?government=wencheng")).isEqualTo("{\"valid\":true,\"entries\":0}");
    }

    @Test
    void aBrokenChainIsReportedWithLineAndReason() throws Exception {
        fixture.sealed("T-1", "T-2");
        fixture.database.client().sql("delete from journal_entry where seq = 1").update();

        assertThat(body("/api/journal/verify"))
                .isEqualTo("{\"valid\":false,\"entries\":1,\"firstInvalid\":1,\"reason\":\"缺少第 1 行，它被删去了。\"}");
    }

    @Test
    void impossiblePagesAreRefused() {
        assertThatThrownBy(() -> body("/api/programmes/wenshan-2021/journal?size=0"))
                .hasCauseInstanceOf(Refusal.class)
                .hasMessageContaining("1 到 1000");
        assertThatThrownBy(() -> body("/api/programmes/wenshan-2021/journal?after=-1"))
                .hasCauseInstanceOf(Refusal.class);
    }

    @Test
    void whoMayNotReadIsRefused() {
        assertThatThrownBy(() -> body("/api/programmes/wencheng-2015/journal"))
                .hasCauseInstanceOf(Refusal.class)
                .hasMessageContaining("没有这个方案");
    }

    private String body(String path) throws Exception {
        return web.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static final class Auditor implements JournalAccess {

        @Override
        public String ofGovernment(String named) {
            return named == null ? JournalFixture.GOVERNMENT : named;
        }

        @Override
        public String ofProgramme(String code) {
            if (!code.equals(JournalFixture.PROGRAMME)) {
                throw Refusal.notFound("没有这个方案：" + code + "。");
            }
            return JournalFixture.GOVERNMENT;
        }
    }
}
