package io.xiaohao.dashboard.web;

import static io.xiaohao.issue.web.IssuePages.LEAD_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.IssueClock;
import io.xiaohao.issue.web.IssuePages;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What each role finds on the first page; that its numbers are those of their lists, {@link DashboardPageTests} says. */
@XiaohaoTest
class MorningPageTests {

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
    void headquartersFindsItsTasksAndWhatIsLate() throws Exception {
        String waiting = pages.register(Map.of("area", "大峃镇"));
        pages.register(Map.of("deadline", clock.today().toString()));

        String html = pages.open("headquarters", "/?programme=wencheng-2015").html();

        assertThat(html)
                .containsPattern("</b> <span>\\S+ [^<：]+：")
                .contains("等我处理", "问题交办", "今天要盯", "交办超时", "答复超时", "核查超时", "各环节停留时间", "平均停留", "本周谁新超期")
                .contains("focus=DUE_TODAY")
                .contains("登记后超过交办时限、指挥部办公室仍未交办的问题");
        assertThat(pages.ledger("headquarters", "&status=REGISTERED").html()).contains(waiting);
    }

    @Test
    void aLeaderFindsWhatWaitsForHisDecision() throws Exception {
        assertThat(pages.open("leader", "/?programme=wencheng-2015").html())
                .contains("等我决定", "最近一期考评排名", "本周谁新超期")
                .doesNotContain("等督战组核查");
    }

    @Test
    void supervisionFindsWhatItHasToVerify() throws Exception {
        assertThat(pages.open("supervisor", "/?programme=wencheng-2015").html())
                .contains("等我核查、督战", "等督战组核查（期限近的在前）", "责任单位已申请销号、等督战组现场核查的问题");
    }

    @Test
    void aUnitFindsItsOwnByDeadlineAndNobodyElses() throws Exception {
        String mine = pages.register(Map.of(
                "deadline",
                clock.today().minusDays(300).toString(),
                "discoveredOn",
                clock.today().minusDays(310).toString()));

        String html = pages.open(LEAD_UNIT, "/?programme=wencheng-2015").html();

        assertThat(html).contains("等我办理", "我的问题（期限近的在前）", mine, "我的排名和得分由来").doesNotContain("交办超时", "本周谁新超期");
    }

    @Test
    void milestonesAreCountedDownWhereThereAreAny() throws Exception {
        String html = pages.open("leader@wenshan", "/?programme=wenshan-2021").html();

        assertThat(html).contains("等我决定");
        if (clock.today().getYear() == 2021) {
            assertThat(html).contains("下一个节点");
        }
    }

    @Test
    void theChartsScriptIsOurOwnAndKeptForGood() throws Exception {
        String address = "/_static/echarts/6.0.0/dist/echarts.common.min.js";

        assertThat(pages.open("leader", "/").html()).contains("data-charts=\"" + address + "\"");
        http.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=31536000, immutable"));
    }
}
