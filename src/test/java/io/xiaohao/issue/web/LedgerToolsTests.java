package io.xiaohao.issue.web;

import static io.xiaohao.issue.web.IssuePages.LEAD_UNIT;
import static io.xiaohao.issue.web.IssuePages.OTHER_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.IssueClock;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@XiaohaoTest
class LedgerToolsTests {

    private static final String PROGRAMME = "wencheng-2015";

    @Autowired
    private MockMvc http;

    @Autowired
    private IssueClock clock;

    private IssuePages pages;

    @BeforeEach
    void openPages() {
        pages = new IssuePages(http);
    }

    @Test
    void aFocusPicksOutWhatEndsToday() throws Exception {
        String today = pages.register(Map.of("deadline", clock.today().toString()));
        pages.register(Map.of("deadline", clock.today().plusDays(40).toString()));

        IssuePages.Opened page = pages.ledger("headquarters", "&focus=DUE_TODAY");

        assertThat(page.total()).isEqualTo(1);
        assertThat(page.html()).contains(today, "关注：今天到期", "去掉条件 关注：今天到期");
        assertThat(pages.ledger("headquarters", "&focus=VERIFICATION_LATE").total())
                .isZero();
        assertThat(pages.ledger("headquarters", "&focus=NOTHING").status()).isEqualTo(400);
    }

    @Test
    void aFocusPicksOutWhatHeadquartersHasLeftLying() throws Exception {
        pages.register(Map.of("area", "大峃镇"));

        assertThat(pages.ledger("headquarters", "&status=REGISTERED").total()).isEqualTo(1);
        assertThat(pages.ledger("headquarters", "&focus=DISPATCH_LATE").total()).isZero();
    }

    @Test
    void thePaperHasTheUsualHead() throws Exception {
        pages.register(Map.of());

        assertThat(pages.ledger("headquarters", "").html())
                .contains("<th>序号</th><th>问题</th><th>责任单位</th><th>措施</th><th>时限</th><th>进展</th><th>销号</th>");
    }

    @Test
    void severalAreDispatchedAtOnceAndEachIsToldWhatBecameOfIt() throws Exception {
        String one = pages.register(Map.of("area", "大峃镇"));
        String two = pages.register(Map.of("area", "大峃镇"));
        String dispatchedAlready = pages.register(Map.of());

        MockHttpServletResponse answer = dispatch("headquarters", one, two, dispatchedAlready);

        String html = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(html)
                .contains("已交办 <span>2</span> 个，共 <span>3</span> 个")
                .contains("问题“%s”没有等您交办的任务".formatted(dispatchedAlready));
        assertThat(pages.ledger("headquarters", "&status=RECTIFYING").html()).contains(one, two, "县公安局");
    }

    @Test
    void whoDoesNotDispatchDispatchesNothing() throws Exception {
        String number = pages.register(Map.of("area", "大峃镇"));

        MockHttpServletResponse answer = dispatch("supervisor", number);

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("只有指挥部办公室可以");
        assertThat(pages.ledger("supervisor", "").html()).doesNotContain("批量交办");
        assertThat(pages.ledger("headquarters", "&status=REGISTERED").total()).isEqualTo(1);
    }

    @Test
    void nothingChosenIsSaidSo() throws Exception {
        assertThat(dispatch("headquarters").getStatus()).isEqualTo(422);
        MockHttpServletResponse answer = comparison("headquarters");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("没有选中问题");
    }

    @Test
    void beforeAndAfterIsAPaperOfWhatWasChosen() throws Exception {
        String one = pages.register(Map.of());
        String two = pages.register(Map.of());

        MockHttpServletResponse answer = comparison("headquarters", one, two);

        assertThat(answer.getStatus()).isEqualTo(200);
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            List<String> words =
                    paper.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            assertThat(words).anyMatch(each -> each.contains("整改前后对比"));
            assertThat(words).anyMatch(each -> each.contains(one)).anyMatch(each -> each.contains(two));
            assertThat(paper.getTables()).hasSize(2);
            assertThat(paper.getTables().get(0).getText()).contains("整改前", "整改后");
        }
    }

    @Test
    void nobodyComparesWhatHeDoesNotSee() throws Exception {
        String number = pages.register(Map.of());

        assertThat(comparison(LEAD_UNIT, number).getStatus()).isEqualTo(200);
        assertThat(comparison(OTHER_UNIT, number).getStatus()).isEqualTo(404);
        assertThat(comparison("headquarters@wenshan", number).getStatus()).isEqualTo(404);
    }

    @Test
    void aViewIsKeptForTheAccountThatSavedIt() throws Exception {
        String address = "/issues?programme=wencheng-2015&light=RED";

        MockHttpServletResponse answer = view("/issues/views", "我的红灯", address);

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo(address);
        assertThat(pages.ledger("organization", "").html()).contains("我的红灯").contains("light=RED");
        assertThat(pages.ledger("auditor", "").html()).doesNotContain("我的红灯");
        view("/issues/views/forget", "我的红灯", address);
        assertThat(pages.ledger("organization", "").html()).doesNotContain("我的红灯");
    }

    @Test
    void aViewLeadsNowhereElse() throws Exception {
        for (String address : List.of("https://example.com/", "//example.com", "/issues/../logout", "/issuesx", "/")) {
            assertThat(view("/issues/views", "别处", address).getStatus())
                    .as(address)
                    .isEqualTo(400);
        }
        assertThat(view("/issues/views", " ", "/issues").getStatus()).isEqualTo(422);
    }

    private MockHttpServletResponse dispatch(String account, String... numbers) throws Exception {
        MultiValueMap<String, String> chosen = new LinkedMultiValueMap<>();
        List.of(numbers).forEach(number -> chosen.add("number", number));
        return http.perform(post("/issues/dispatch")
                        .with(httpBasic(account, "demo"))
                        .accept(MediaType.TEXT_HTML)
                        .param("programme", PROGRAMME)
                        .params(chosen)
                        .param("leadUnit", "县公安局")
                        .param("deadline", clock.today().plusDays(30).toString())
                        .param("remark", "请抓紧"))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse comparison(String account, String... numbers) throws Exception {
        String chosen = String.join("&number=", numbers);
        return http.perform(
                        get(URI.create("/issues/comparison.docx" + (numbers.length == 0 ? "" : "?number=" + chosen)))
                                .with(httpBasic(account, "demo"))
                                .accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse view(String path, String name, String address) throws Exception {
        return http.perform(post(path)
                        .with(httpBasic("organization", "demo"))
                        .accept(MediaType.TEXT_HTML)
                        .param("name", name)
                        .param("address", address))
                .andReturn()
                .getResponse();
    }
}
