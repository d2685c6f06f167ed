package io.xiaohao.milestone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.issue.web.IssuePages;
import io.xiaohao.issue.web.IssuePages.Opened;
import io.xiaohao.milestone.MilestoneRun;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The milestones as people and programs see them; each government and each county its own. */
@XiaohaoTest
class MilestonePageTests {

    private static final String API = "/api/programmes/wenshan-2021/milestones";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    private LoopFixture fixture;
    private IssuePages pages;

    @BeforeEach
    void open() {
        fixture = new LoopFixture(beans);
        pages = new IssuePages(http);
        fixture.at("2021-06-25T09:00");
        new MilestoneRun(fixture).open("砚山县", "750", "95", List.of(MilestoneRun.REQUIREMENT));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void headquartersSeesTheCountdownTheCurveAndEveryCounty() throws Exception {
        Opened page = pages.open("headquarters@wenshan", "/milestones");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("下一个节点", "2021年6月30日（星期三）", "个工作日", "评分 ≥ <b>750</b>", "95%", "评估中")
                .contains("病媒生物防制、省级慢性病综合防控示范区通过省级验收", "<svg", "未到", "系统默认，可调整")
                .contains("文山市", "砚山县", "富宁县")
                .doesNotContain("style=", "<script>");
    }

    @Test
    void aCountySeesItselfAndTheThresholds() throws Exception {
        Opened page = pages.open("wenshan-yanshanxian", "/milestones");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("砚山县", "仅显示本单位", "99.5%").doesNotContain("富宁县</th>", "文山市</th>");
    }

    @Test
    void programsReadDateThresholdsStateAndWhatIsNeeded() throws Exception {
        JsonNode list = json("headquarters@wenshan");

        assertThat(list.path("total").asInt()).isEqualTo(4);
        JsonNode june = list.path("content").get(1);
        assertThat(june.path("date").asText()).isEqualTo("2021-06-30");
        assertThat(june.path("minPoints").decimalValue()).isEqualByComparingTo("750");
        assertThat(june.path("minRate").decimalValue()).isEqualByComparingTo("95");
        assertThat(june.path("state").asText()).isEqualTo("EVALUATING");
        assertThat(june.path("workingDaysLeft").asInt()).isEqualTo(3);
        assertThat(june.path("neededClosuresPerWeek").isNumber()).isTrue();
        assertThat(june.path("objects")).hasSize(8);
        assertThat(june.path("objects").get(1).path("state").asText()).isEqualTo("EVALUATING");
        assertThat(list.path("content").get(0).path("state").asText()).isEqualTo("NOT_HELD");
        assertThat(list.path("content").get(0).path("neededClosures").isNull()).isTrue();
        assertThat(list.path("content").get(3).path("state").asText()).isEqualTo("UPCOMING");
    }

    @Test
    void aCountyReadsOnlyItself() throws Exception {
        JsonNode june = json("wenshan-yanshanxian").path("content").get(1);

        assertThat(june.path("objects")).hasSize(1);
        assertThat(june.path("objects").get(0).path("object").asText()).isEqualTo("砚山县");
    }

    @Test
    void anotherGovernmentFindsNothing() throws Exception {
        assertThat(pages.open("headquarters", "/milestones?programme=wenshan-2021")
                        .status())
                .isEqualTo(404);
        assertThat(pages.open("headquarters", "/milestones").html()).contains("没有节点目标");
        assertThat(http.perform(get(API).with(httpBasic("headquarters", "demo")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatIsOverShowsItsResult() throws Exception {
        fixture.loop("wenshan", "2021-06/砚山县").passTo("2021-07-15T00:00");

        String html = pages.open("headquarters@wenshan", "/milestones").html();

        assertThat(html).contains("未达标", "缺：评分");
    }

    private JsonNode json(String account) throws Exception {
        byte[] body = http.perform(get(API).with(httpBasic(account, "demo")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return new ObjectMapper().readTree(body);
    }
}
