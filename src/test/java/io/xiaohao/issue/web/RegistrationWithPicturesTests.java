package io.xiaohao.issue.web;

import static io.xiaohao.issue.web.IssuePages.LEAD_UNIT;
import static io.xiaohao.issue.web.IssuePages.OTHER_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.XiaohaoTest;
import io.xiaohao.evidence.SampleFiles;
import io.xiaohao.issue.process.LoopFixture;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Pictures handed in with the finding are the pictures of its discovery. */
@XiaohaoTest
class RegistrationWithPicturesTests {

    private static final String REGISTRAR = "supervisor";
    private static final AtomicInteger STREETS = new AtomicInteger(700);

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient database;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theyStandUnderDiscoveryOnThePageAndInTheForms() throws Exception {
        String first = upload(REGISTRAR, street());
        String second = upload(REGISTRAR, street());
        String number = registered(Map.of("evidenceIds", List.of(first, second)));

        pictures("headquarters", number)
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0].id").value(first))
                .andExpect(jsonPath("$[0].stage").value("BEFORE"))
                .andExpect(jsonPath("$[0].label").value("问题登记"))
                .andExpect(jsonPath("$[1].id").value(second));
        assertThat(new IssuePages(http)
                        .open("headquarters", "/issues/" + number)
                        .html())
                .containsSubsequence("发现</h3>", first + "/thumbnail", second + "/thumbnail", "整改</h3>")
                .contains("附材料2份");
    }

    @Test
    void whoeverReadsTheIssueSeesThemAndNobodyElse() throws Exception {
        String picture = upload(REGISTRAR, street());
        read(LEAD_UNIT, picture, 403);

        registered(Map.of("evidenceIds", picture));

        read(LEAD_UNIT, picture, 200);
        read("headquarters", picture, 200);
        read(OTHER_UNIT, picture, 403);
        read("headquarters@wenshan", picture, 404);
    }

    @Test
    void theJournalTellsHowMany() throws Exception {
        String number = registered(Map.of("evidenceIds", upload(REGISTRAR, street())));

        assertThat(told(number)).contains("\"evidence\":1");
        assertThat(told(registered(Map.of()))).doesNotContain("evidence");
    }

    @Test
    void theSamePictureWithAnotherIssueIsWarnedOf() throws Exception {
        byte[] street = street();
        String first = registered(Map.of("evidenceIds", upload(REGISTRAR, street)));
        String second = registered(Map.of("evidenceIds", upload(REGISTRAR, street)));

        pictures("headquarters", second)
                .andExpect(jsonPath("$[0].warnings[*].kind").value(hasItem("SAME_FILE")))
                .andExpect(jsonPath("$[0].warnings[*].message").value(hasItem(containsString(first))));
    }

    @Test
    void thePictureOfTheDiscoveryHandedInAsRectifiedIsWarnedOf() throws Exception {
        byte[] street = street();
        String number = registered(Map.of("evidenceIds", upload(REGISTRAR, street)));
        String again = upload(LEAD_UNIT, street);
        complete(number, Map.of("outcome", "SUBMITTED", "measures", "已清运", "evidenceIds", again));

        pictures("headquarters", number)
                .andExpect(jsonPath("$[1].stage").value("AFTER"))
                .andExpect(jsonPath("$[1].warnings[*].message").value(hasItem("与本问题“问题登记”时提交的照片是同一文件，请核对。")));
    }

    @Test
    void whatIsNotThereIsRefusedAndNothingIsKept() throws Exception {
        assertRefused("no-such-picture", "no-such-picture");
    }

    @Test
    void anotherGovernmentsPictureIsNotThere() throws Exception {
        String foreign = upload("supervisor@wenshan", street());

        assertRefused(foreign, foreign);
    }

    @Test
    void anotherPersonsUnusedPictureIsRefusedInTheSameWords() throws Exception {
        String others = upload(LEAD_UNIT, street());

        assertRefused(others, others);
    }

    @Test
    void anUnreadableListIsRefused() throws Exception {
        register(LoopFixture.newNumber(), Map.of("evidenceIds", "[1,"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("佐证材料编号应以“、”分隔")));
    }

    private void assertRefused(String ids, String named) throws Exception {
        String number = LoopFixture.newNumber();

        register(number, Map.of("evidenceIds", ids))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value("没有编号为“%s”的佐证材料，请先上传。".formatted(named)));

        http.perform(get("/api/issues/" + number).with(httpBasic("headquarters", "demo")))
                .andExpect(status().isNotFound());
    }

    private String registered(Map<String, ?> values) throws Exception {
        String number = LoopFixture.newNumber();
        register(number, values).andExpect(status().isCreated());
        return number;
    }

    private ResultActions register(String number, Map<String, ?> values) throws Exception {
        Map<String, Object> body =
                new TreeMap<>(Map.of("number", number, "area", "城南村", "category", "市容环境", "description", "垃圾积存"));
        body.putAll(values);
        return http.perform(post("/api/programmes/wencheng-2015/issues")
                .with(httpBasic(REGISTRAR, "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(body)));
    }

    private ResultActions pictures(String account, String number) throws Exception {
        return http.perform(get("/api/issues/" + number + "/pictures").with(httpBasic(account, "demo")))
                .andExpect(status().isOk());
    }

    private void read(String account, String picture, int status) throws Exception {
        http.perform(get("/api/evidence/" + picture).with(httpBasic(account, "demo")))
                .andExpect(status().is(status));
    }

    private void complete(String number, Map<String, ?> answers) throws Exception {
        JsonNode tasks = json.readTree(
                http.perform(get("/api/tasks").param("about", number).with(httpBasic(LEAD_UNIT, "demo")))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
        String task = tasks.required("content").required(0).required("id").asText();
        http.perform(post("/api/tasks/" + task + "/complete")
                        .with(httpBasic(LEAD_UNIT, "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsBytes(answers)))
                .andExpect(status().isNoContent());
    }

    private String upload(String account, byte[] picture) throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", "p.jpg", "image/jpeg", picture);
        return json.readTree(http.perform(multipart("/api/evidence").file(file).with(httpBasic(account, "demo")))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .required("id")
                .asText();
    }

    private String told(String number) {
        return database.sql("select data from journal_entry where event = 'issue.registered' and subject = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private static byte[] street() {
        return SampleFiles.photograph(STREETS.incrementAndGet(), "2015:05:04 09:00:00");
    }
}
