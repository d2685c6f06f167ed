package io.xiaohao.issue.web;

import static io.xiaohao.issue.web.IssuePages.LEAD_UNIT;
import static io.xiaohao.issue.web.IssuePages.OTHER_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.XiaohaoTest;
import io.xiaohao.evidence.SampleFiles;
import io.xiaohao.issue.IssueClock;
import io.xiaohao.issue.web.IssuePages.Opened;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@XiaohaoTest
class IssuePageTests {

    private static final int LARGEST = 100_000;

    @Autowired
    private MockMvc http;

    @Autowired
    private IssueClock clock;

    private final ObjectMapper json = new ObjectMapper();
    private IssuePages pages;

    @BeforeEach
    void openPages() {
        pages = new IssuePages(http);
    }

    @Test
    void itTellsWhatIsKnownOfTheIssue() throws Exception {
        String number = pages.register(Map.of(
                "place",
                "农贸市场东门",
                "severity",
                "SERIOUS",
                "requirement",
                "三日内清运",
                "source",
                "群众反映",
                "originalNumber",
                "A-9"));

        Opened page = pages.open("headquarters", "/issues/" + number);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains(number, "城南村", "农贸市场东门", "较重", "三日内清运", "群众反映", "A-9", "县委宣传部", "绿灯", "第1轮")
                .contains("问题登记", "交办", "督战组", "还没有照片或材料");
        assertThat(page.size()).isLessThan(LARGEST);
    }

    @Test
    void picturesStandByStage() throws Exception {
        String number =
                pages.register(Map.of("deadline", clock.today().plusDays(30).toString()));
        String done = picture(LEAD_UNIT);
        complete(number, LEAD_UNIT, Map.of("outcome", "SUBMITTED", "measures", "已清运完毕", "evidenceIds", done));
        String checked = picture("supervisor");
        complete(number, "supervisor", Map.of("passed", false, "opinion", "仍有残留", "evidenceIds", checked));

        String html = pages.open("headquarters", "/issues/" + number).html();

        assertThat(html)
                .containsSubsequence("发现</h3>", "暂无", "整改</h3>", done + "/thumbnail", "核查</h3>", checked + "/thumbnail")
                .contains("loading=\"lazy\"", "退回1次", "仍有残留", "已清运完毕", "附材料1份");
    }

    @Test
    void aWholeAndItsPartsLeadToEachOther() throws Exception {
        String whole = pages.register(Map.of("kind", "PROJECT"));
        String deadline = clock.today().plusDays(30).toString();
        String parts = json.writeValueAsString(new Object[] {
            Map.of("unit", LEAD_UNIT, "place", "东段", "deadline", deadline),
            Map.of("unit", OTHER_UNIT, "place", "西段", "deadline", deadline)
        });
        complete(
                whole,
                "headquarters",
                Map.of("decision", "ASSIGN", "leadUnit", LEAD_UNIT, "deadline", deadline, "parts", parts));

        assertThat(pages.open("headquarters", "/issues/" + whole).html())
                .contains("分项2个", "href=\"/issues/" + whole + "-1\"", "href=\"/issues/" + whole + "-2\"");
        assertThat(pages.open("headquarters", "/issues/" + whole + "-1").html())
                .contains("所属整体", "href=\"/issues/" + whole + "\"", "东段");
        assertThat(pages.open(OTHER_UNIT, "/issues/" + whole + "-2").html())
                .contains("所属整体", whole)
                .doesNotContain("href=\"/issues/" + whole + "\"");
    }

    @Test
    void whatPeopleWroteIsShownAsTheyWroteIt() throws Exception {
        String number = pages.register(
                Map.of("description", "<script>alert(1)</script>\"'&amp;", "place", "<img src=x onerror=alert(2)>"));

        for (String address : new String[] {"/issues/" + number, "/issues?programme=wencheng-2015"}) {
            String html = pages.open("headquarters", address).html();
            assertThat(html)
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script>alert", "<img src=x");
        }
    }

    @Test
    void whatIsSearchedForIsEscapedToo() throws Exception {
        String html = pages.open("headquarters", "/issues?q=%22%3E%3Cscript%3Ealert(3)%3C/script%3E")
                .html();

        assertThat(html).doesNotContain("<script>alert").contains("&quot;&gt;&lt;script&gt;");
    }

    @Test
    void aUnitOpensItsOwnOnly() throws Exception {
        String number = pages.register(Map.of());

        assertThat(pages.open(LEAD_UNIT, "/issues/" + number).status()).isEqualTo(200);
        for (String stranger : new String[] {OTHER_UNIT, "headquarters@wenshan"}) {
            Opened page = pages.open(stranger, "/issues/" + number);
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.html())
                    .contains("台账中没有编号为“%s”的问题。".formatted(number))
                    .doesNotContain(pages.word());
        }
    }

    @Test
    void anUnknownNumberIsToldOnAPage() throws Exception {
        Opened page = pages.open("headquarters", "/issues/NO-SUCH");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.type()).startsWith("text/html");
        assertThat(page.html()).contains("没有找到", "台账中没有编号为“NO-SUCH”的问题。", "回到首页");
    }

    @Test
    void aLongHistoryStaysWithinItsSize() throws Exception {
        String number =
                pages.register(Map.of("deadline", clock.today().plusDays(60).toString()));
        String words = "字".repeat(3_900);
        for (int count = 0; count < 18; count++) {
            complete(
                    number,
                    LEAD_UNIT,
                    Map.of(
                            "outcome",
                            "EXTENSION",
                            "requestedDeadline",
                            clock.today().plusDays(90).toString(),
                            "reason",
                            words));
            complete(number, "headquarters", Map.of("approved", false, "opinion", words));
        }

        Opened page = pages.open("headquarters", "/issues/" + number);

        assertThat(page.size()).isLessThan(LARGEST);
        assertThat(page.html()).contains("显示全部记录");
        assertThat(pages.open("headquarters", "/issues/" + number + "?all=true").html())
                .contains(words, "问题登记")
                .doesNotContain("显示全部记录");
    }

    private String picture(String account) throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", "p.jpg", "image/jpeg", SampleFiles.jpeg());
        return read(http.perform(multipart("/api/evidence").file(file).with(httpBasic(account, "demo")))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .required("id")
                .asText();
    }

    /** Completes the account's one task about the issue. */
    private void complete(String number, String account, Map<String, ?> answers) throws Exception {
        JsonNode tasks =
                read(http.perform(get("/api/tasks").param("about", number).with(httpBasic(account, "demo")))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
        String task = tasks.required("content").required(0).required("id").asText();
        http.perform(post("/api/tasks/" + task + "/complete")
                        .with(httpBasic(account, "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsBytes(answers)))
                .andExpect(status().isNoContent());
    }

    private JsonNode read(byte[] body) throws Exception {
        return json.readTree(body);
    }
}
