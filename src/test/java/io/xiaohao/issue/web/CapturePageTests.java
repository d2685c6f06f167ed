package io.xiaohao.issue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.XiaohaoTest;
import io.xiaohao.evidence.SampleFiles;
import io.xiaohao.issue.process.LoopFixture;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

/** What the page for finding issues with a phone is given, and where findings were made. */
@XiaohaoTest
class CapturePageTests {

    private static final String NEARBY = "/api/programmes/wencheng-2015/nearby-issues";
    private static final AtomicInteger STREETS = new AtomicInteger(7100);

    private static final Pattern KEPT_PART = Pattern.compile("'(/(?:assets|forms|webjars)/[^']+)'");

    private final ObjectMapper json = new ObjectMapper();

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    private LoopFixture loop;

    @BeforeEach
    void open() {
        loop = new LoopFixture(beans);
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"headquarters", "supervisor"})
    void whoeverRegistersHasThePage(String account) throws Exception {
        String page = as(account, "/capture")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("data-account=\"" + account + "\"", "capture=\"environment\"", ">随手拍</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wencheng-gonganju", "leader", "auditor"})
    void nobodyElseHas(String account) throws Exception {
        as(account, "/capture").andExpect(status().isForbidden());
        as(account, "/api/capture").andExpect(status().isForbidden());
        as(account, NEARBY).andExpect(status().isForbidden());
        assertThat(as(account, "/tasks").andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("随手拍");
    }

    @Test
    void theWorkerMayServeThePageAbove() throws Exception {
        as("supervisor", "/capture/worker.js")
                .andExpect(status().isOk())
                .andExpect(header().string("Service-Worker-Allowed", "/capture"))
                .andExpect(header().string("Cache-Control", containsString("no-cache")))
                .andExpect(content().contentTypeCompatibleWith("text/javascript"));
        http.perform(get("/capture/worker.js")).andExpect(status().isUnauthorized());
    }

    @Test
    void everyPartThatTheWorkerKeepsIsThere() throws Exception {
        String worker = as("supervisor", "/capture/worker.js")
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        Matcher parts = KEPT_PART.matcher(worker);
        int count = 0;
        while (parts.find()) {
            as("supervisor", parts.group(1)).andExpect(status().isOk());
            count++;
        }

        assertThat(count).isGreaterThan(10);
        assertThat(worker).doesNotContain("/api/");
    }

    @Test
    void areasAndCategoriesAreThoseOfTheOwnGovernment() throws Exception {
        as("supervisor", "/api/capture")
                .andExpect(jsonPath("$.account").value("supervisor"))
                .andExpect(jsonPath("$.programmes[*].code").value(hasItem("wencheng-2015")))
                .andExpect(jsonPath("$.programmes[*].code").value(not(hasItem("wenshan-2021"))))
                .andExpect(jsonPath("$.programmes[0].categories").value(hasItem("市容环境")))
                .andExpect(jsonPath("$.programmes[0].areas[*].name").value(hasItem("花园村")));
    }

    @Test
    void whatWasFoundNearByIsTold() throws Exception {
        String number = registered(Map.of("latitude", "27.501000", "longitude", "120.201000", "accuracy", "8"));

        as("supervisor", NEARBY + "?latitude=27.501800&longitude=120.201000")
                .andExpect(jsonPath("$.issues[0].issue.number").value(number))
                .andExpect(jsonPath("$.issues[0].metres").value(89))
                .andExpect(jsonPath("$.areas[0]").value("wencheng-huayuancun"));
        as("supervisor", NEARBY + "?latitude=27.503000&longitude=120.201000")
                .andExpect(jsonPath("$.issues.length()").value(0))
                .andExpect(jsonPath("$.areas[0]").value("wencheng-huayuancun"));
    }

    @Test
    void soIsWhatIsOfTheSameAreaAndCategory() throws Exception {
        String category = "类别" + UUID.randomUUID().toString().substring(0, 8);
        String number = registered(Map.of("category", category));

        as("supervisor", NEARBY + "?area=wencheng-huayuancun&category=" + category)
                .andExpect(jsonPath("$.issues.length()").value(1))
                .andExpect(jsonPath("$.issues[0].issue.number").value(number))
                .andExpect(jsonPath("$.issues[0].metres").isEmpty());
        as("supervisor", NEARBY + "?area=wencheng-chengnancun&category=" + category)
                .andExpect(jsonPath("$.issues.length()").value(0));
    }

    @Test
    void anotherGovernmentsIsNotTold() throws Exception {
        registered(Map.of("latitude", "27.601", "longitude", "120.301"));

        as("headquarters@wenshan", NEARBY + "?latitude=27.601&longitude=120.301")
                .andExpect(status().isNotFound());
        as("headquarters@wenshan", "/api/programmes/wenshan-2021/nearby-issues?latitude=27.601&longitude=120.301")
                .andExpect(jsonPath("$.issues.length()").value(0))
                .andExpect(jsonPath("$.areas.length()").value(0));
    }

    @ParameterizedTest
    @CsvSource({"north,120,纬度“north”不是数字。", "91,120,纬度“91”超出范围。", "27,NaN,经度“NaN”超出范围。", "27,,经度和纬度须同时给出。"})
    void aPlaceIsOnTheEarth(String latitude, String longitude, String told) throws Exception {
        Map<String, String> body = new TreeMap<>(Map.of("latitude", latitude));
        if (longitude != null) {
            body.put("longitude", longitude);
        }
        register(body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(told));
    }

    @Test
    void whoLostTheAnswerLearnsTheNumberByThePicture() throws Exception {
        String picture = uploaded();
        String address = "/api/programmes/wencheng-2015/registered-issue?evidence=" + picture;
        as("supervisor", address).andExpect(jsonPath("$.number").isEmpty());

        String number = registered(Map.of("evidenceIds", picture));

        as("supervisor", address).andExpect(jsonPath("$.number").value(number));
        as("headquarters", address).andExpect(jsonPath("$.number").isEmpty());
    }

    private String registered(Map<String, String> values) throws Exception {
        MvcResult answer = register(values).andExpect(status().isCreated()).andReturn();
        return json.readTree(answer.getResponse().getContentAsByteArray())
                .required("number")
                .asText();
    }

    private ResultActions register(Map<String, String> values) throws Exception {
        Map<String, String> body = new TreeMap<>(
                Map.of("area", "wencheng-huayuancun", "category", "市容环境", "description", "花园村：市容环境问题，见照片。"));
        body.putAll(values);
        return http.perform(post("/api/programmes/wencheng-2015/issues")
                .with(httpBasic("supervisor", "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(body)));
    }

    private String uploaded() throws Exception {
        MvcResult answer = http.perform(multipart("/api/evidence")
                        .file(new MockMultipartFile(
                                "file",
                                "现场.jpg",
                                null,
                                SampleFiles.photograph(STREETS.incrementAndGet(), "2015:05:04 09:00:00")))
                        .with(httpBasic("supervisor", "demo")))
                .andExpect(status().isCreated())
                .andReturn();
        return json.readTree(answer.getResponse().getContentAsByteArray())
                .required("id")
                .asText();
    }

    private ResultActions as(String account, String path) throws Exception {
        return http.perform(get(path).with(httpBasic(account, "demo")));
    }
}
