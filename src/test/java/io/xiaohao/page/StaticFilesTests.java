package io.xiaohao.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.XiaohaoTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** What never changes is kept by the browser; what tells of people never is. */
@XiaohaoTest
class StaticFilesTests {

    private static final String FOR_GOOD = "max-age=31536000, immutable";
    private static final Pattern HASHED = Pattern.compile("href=\"(/assets/xiaohao-[0-9a-f]{32}\\.css)\"");

    @Autowired
    private MockMvc http;

    @Test
    void ourPagesNameFilesByTheirContent() throws Exception {
        String page = http.perform(
                        get("/").with(httpBasic("headquarters", "demo")).accept(MediaType.TEXT_HTML))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, containsString("no-store")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        Matcher address = HASHED.matcher(page);
        assertThat(address.find()).as(page).isTrue();

        http.perform(get(address.group(1)))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, FOR_GOOD))
                .andExpect(header().doesNotExist(HttpHeaders.PRAGMA))
                .andExpect(header().doesNotExist(HttpHeaders.SET_COOKIE))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void aLibraryIsKeptUnderItsVersion() throws Exception {
        http.perform(get("/webjars/bootstrap/5.3.8/dist/css/bootstrap.min.css"))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, FOR_GOOD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/xiaohao.css", "/assets/xiaohao.svg", "/login.css", "/login.js"})
    void underItsPlainNameAFileIsSentAgainOnlyWhereItChanged(String path) throws Exception {
        String mark = http.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-cache"))
                .andExpect(header().doesNotExist(HttpHeaders.LAST_MODIFIED))
                .andReturn()
                .getResponse()
                .getHeader(HttpHeaders.ETAG);

        assertThat(mark).as("a strong mark forbids sending the file compressed").startsWith("W/");
        http.perform(get(path).header(HttpHeaders.IF_NONE_MATCH, mark)).andExpect(status().isNotModified());
    }

    @Test
    void aHashThatIsNotTheFilesFindsNothing() throws Exception {
        http.perform(get("/assets/xiaohao-00000000000000000000000000000000.css"))
                .andExpect(status().isNotFound())
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, not(containsString("immutable"))));
    }

    @Test
    void theApiIsNeverKept() throws Exception {
        http.perform(get("/api/tasks").with(httpBasic("headquarters", "demo")))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, containsString("no-store")));
    }
}
