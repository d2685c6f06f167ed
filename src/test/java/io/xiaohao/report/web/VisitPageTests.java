package io.xiaohao.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.issue.web.IssuePages;
import io.xiaohao.issue.web.IssuePages.Opened;
import io.xiaohao.report.visit.VisitRun;
import io.xiaohao.testing.PageToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The visits as a page: supervision sees all of them, a county what was made and is demanded of it. */
@XiaohaoTest
class VisitPageTests {

    private static final String SUPERVISOR = "supervisor@wenshan";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    private LoopFixture fixture;
    private VisitRun visits;
    private IssuePages pages;

    @BeforeEach
    void open() {
        fixture = new LoopFixture(beans);
        visits = new VisitRun(fixture);
        pages = new IssuePages(http);
        fixture.at("2021-06-07T09:00");
        visits.owed("2021-W23", "砚山县");
        visits.owed("2021-W23", "富宁县");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void supervisionSeesWhoIsVisitedAndWhatIsDemanded() throws Exception {
        fixture.loop("wenshan", "2021-W23/砚山县")
                .complete("record-visit", SUPERVISOR, "method", "VIDEO", "findings", "抽查两个社区", "demands", "清理积存");

        Opened page = pages.open(SUPERVISOR, "/visits");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("2021年第23周", "6月7日至6月13日", "应督战 <b>2</b> 组，已督战 <b>1</b> 组")
                .contains("已督战", "视频督战", "抽查两个社区", "待督战", "清理积存", "新增督战")
                .doesNotContain("style=", "<script>");
    }

    @Test
    void aCountySeesNoVisitBeforeItIsMadeAndNobodyElses() throws Exception {
        fixture.bean(JdbcClient.class)
                .sql("update visit set drawn = true, place = '北门市场' where object = '砚山县'")
                .update();

        String before = pages.open("wenshan-yanshanxian", "/visits").html();
        fixture.loop("wenshan", "2021-W23/砚山县").complete("record-visit", SUPERVISOR, "method", "ON_SITE");
        fixture.loop("wenshan", "2021-W23/富宁县").complete("record-visit", SUPERVISOR, "method", "PHONE");
        String after = pages.open("wenshan-yanshanxian", "/visits").html();

        assertThat(before).contains("这一周没有可看的督战").doesNotContain("随机督查", "北门市场", "新增督战");
        assertThat(after).contains("随机督查：北门市场", "现场督战").doesNotContain("富宁县");
    }

    @Test
    void supervisionAddsAFurtherVisit() throws Exception {
        assertThat(further(SUPERVISOR, "砚山县")).isEqualTo(302);

        fixture.loop("wenshan", "2021-W23-2/砚山县").waitsAt("record-visit");
        assertThat(pages.open(SUPERVISOR, "/visits").html()).contains("新增</span>");
        assertThat(further(SUPERVISOR, "砚山县")).isEqualTo(409);
        assertThat(further(SUPERVISOR, "州商务局")).isEqualTo(422);
        assertThat(further("wenshan-yanshanxian", "砚山县")).isEqualTo(403);
        assertThat(further("supervisor", "砚山县")).isEqualTo(404);
    }

    @Test
    void outsideTheProgrammesPeriodNothingIsAdded() throws Exception {
        fixture.at("2022-01-04T09:00");

        assertThat(further(SUPERVISOR, "砚山县")).isEqualTo(409);
    }

    @Test
    void anotherWeekAndAnotherGovernment() throws Exception {
        assertThat(pages.open(SUPERVISOR, "/visits?week=2021-W30").html()).contains("2021年第30周", "这一周没有可看的督战");
        assertThat(pages.open(SUPERVISOR, "/visits?week=上周").status()).isEqualTo(400);
        assertThat(pages.open("headquarters", "/visits?programme=wenshan-2021").status())
                .isEqualTo(404);
        assertThat(pages.open("headquarters", "/visits").html()).contains("没有督战安排");
    }

    private int further(String account, String object) throws Exception {
        return http.perform(post("/visits/further")
                        .with(httpBasic(account, "demo"))
                        .with(PageToken::of)
                        .param("programme", "wenshan-2021")
                        .param("object", object))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
