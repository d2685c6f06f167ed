package io.xiaohao.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.calendar.WorkingDays;
import io.xiaohao.testing.PageToken;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@XiaohaoTest
class CalendarPageTests {

    private static final LocalDate DAY = LocalDate.of(2031, 1, 1);
    private static final String FILE = "date,kind,name\n2031-01-01,HOLIDAY,元旦\n";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private WorkingDays workingDays;

    @Test
    void everybodySeesTheYear() throws Exception {
        mvc.perform(get("/calendar?year=2026").with(user("auditor")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2026-02-14")))
                .andExpect(content().string(containsString("上班（调休）")))
                .andExpect(content().string(not(containsString("查看影响"))));
    }

    @Test
    void aPreviewChangesNothing() throws Exception {
        upload("admin", FILE.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2031-01-01")))
                .andExpect(content().string(containsString("确认调整")));

        assertThat(workingDays.isWorkingDay(DAY)).isTrue();
    }

    @Test
    void confirmedItCounts() throws Exception {
        mvc.perform(post("/calendar/confirm")
                        .with(user("admin"))
                        .with(PageToken::of)
                        .param("content", "date,kind,name\n2032-01-01,HOLIDAY,元旦\n"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/calendar?year=2032"));

        assertThat(workingDays.isWorkingDay(LocalDate.of(2032, 1, 1))).isFalse();
    }

    @Test
    void onlyAdministratorsMay() throws Exception {
        upload("headquarters", FILE.getBytes(StandardCharsets.UTF_8)).andExpect(status().isForbidden());
    }

    @Test
    void aFileOfAnotherCharsetIsRefusedWithTheWayOut() throws Exception {
        upload("admin", FILE.getBytes(Charset.forName("GBK")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("CSV UTF-8")));
    }

    private ResultActions upload(String account, byte[] file) throws Exception {
        return mvc.perform(multipart("/calendar/preview")
                .file(new MockMultipartFile("file", "2031.csv", "text/csv", file))
                .with(user(account))
                .with(PageToken::of));
    }
}
