package io.xiaohao.issue.web;

import static io.xiaohao.issue.web.IssuePages.LEAD_UNIT;
import static io.xiaohao.issue.web.IssuePages.OTHER_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.IssueClock;
import io.xiaohao.issue.web.IssuePages.Opened;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@XiaohaoTest
class LedgerPageTests {

    private static final int LARGEST = 100_000;

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
    void theLedgerListsIssuesWithTheirLightInWords() throws Exception {
        String number = pages.register(Map.of("deadline", day(-20), "discoveredOn", day(-30)));

        Opened page = pages.ledger("headquarters", "");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.type()).startsWith("text/html");
        assertThat(page.html()).contains(number, "严重超期", "已超期20天", "整改中", "未签收", "县委宣传部", "文成县", "演示环境");
        assertThat(page.total()).isEqualTo(1);
    }

    @Test
    void aUnitSeesItsOwnOnly() throws Exception {
        String number = pages.register(Map.of());

        assertThat(pages.ledger(LEAD_UNIT, "").html()).contains(number, "仅列与本单位有关的问题");
        Opened other = pages.ledger(OTHER_UNIT, "");
        assertThat(other.total()).isZero();
        assertThat(other.html()).contains("没有符合条件的问题").doesNotContain(number);
    }

    @Test
    void anotherGovernmentSeesNothingOfIt() throws Exception {
        pages.register(Map.of());

        Opened page = pages.ledger("headquarters@wenshan", "");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.type()).startsWith("text/html");
        assertThat(page.html()).contains("没有方案“wencheng-2015”。").doesNotContain(pages.word());
    }

    @Test
    void filtersNarrowAndStayInTheForm() throws Exception {
        pages.register(Map.of("deadline", day(60)));
        pages.register(Map.of("deadline", day(-20), "discoveredOn", day(-30), "list", "省级反馈"));

        assertThat(pages.ledger("headquarters", "").total()).isEqualTo(2);
        assertThat(pages.ledger("headquarters", "&light=GREEN").total()).isEqualTo(1);
        assertThat(pages.ledger("headquarters", "&light=RED&status=RECTIFYING").total())
                .isEqualTo(1);
        assertThat(pages.ledger("headquarters", "&status=CLOSED").total()).isZero();
        assertThat(pages.ledger("headquarters", "&unit=" + LEAD_UNIT).total()).isEqualTo(2);
        assertThat(pages.ledger("headquarters", "&unit=" + OTHER_UNIT).total()).isZero();
        assertThat(pages.ledger("headquarters", "&object=wencheng-chengnancun").total())
                .isEqualTo(2);
        assertThat(pages.ledger("headquarters", "&object=wencheng-huayuancun").total())
                .isZero();
        assertThat(pages.ledger("headquarters", "&object=%E5%85%B6%E4%BB%96").total())
                .isZero();
        assertThat(pages.ledger("headquarters", "&area=wencheng-daxuezhen").total())
                .isEqualTo(2);
        Opened listed = pages.ledger("headquarters", "&list=%E7%9C%81%E7%BA%A7%E5%8F%8D%E9%A6%88");
        assertThat(listed.total()).isEqualTo(1);
        assertThat(listed.html())
                .contains("<option value=\"省级反馈\" selected=\"selected\">", "去掉条件 问题清单：省级反馈", "value=\"" + pages.word());
    }

    @Test
    void theExportFindsWhatThePageFinds() throws Exception {
        Opened page = pages.ledger("headquarters", "&light=RED&object=wencheng-chengnancun");

        assertThat(page.html())
                .containsPattern("/api/programmes/wencheng-2015/issues\\.xlsx\\?q=[%0-9A-Fa-f]+[0-9a-f]*"
                        + "&amp;light=RED&amp;object=wencheng-chengnancun");
    }

    @Test
    void pagesAreTurnedWithWhatIsSearchedFor() throws Exception {
        for (int number = 0; number < 21; number++) {
            pages.register(Map.of());
        }

        Opened first = pages.ledger("headquarters", "&status=RECTIFYING");
        Opened second = pages.ledger("headquarters", "&status=RECTIFYING&page=2");

        assertThat(first.html())
                .contains("第1页，共2页")
                .containsPattern("&amp;status=RECTIFYING&amp;page=2\" rel=\"next\"");
        assertThat(second.html()).contains("第2页，共2页", "rel=\"prev\"").doesNotContain("rel=\"next\"");
        assertThat(pages.ledger("headquarters", "&page=99").html()).contains("第2页，共2页");
        assertThat(pages.ledger("headquarters", "&page=-3").html()).contains("第1页，共2页");
        assertThat(first.size()).isLessThan(LARGEST);
    }

    @Test
    void longDescriptionsAreCut() throws Exception {
        pages.register(Map.of("description", "长".repeat(3_000)));

        assertThat(pages.ledger("headquarters", "").html()).doesNotContain("长".repeat(100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "light=PINK",
                "status=LOST",
                "unit=nobody",
                "object=nowhere",
                "area=nowhere",
                "sort=colour",
                "page=two"
            })
    void whatMakesNoSenseIsToldOnAPage(String parameter) throws Exception {
        Opened page = pages.open("headquarters", "/issues?" + parameter);

        assertThat(page.status()).isBetween(400, 422);
        assertThat(page.type()).startsWith("text/html");
        assertThat(page.html()).contains("打开问题台账").containsPattern("<h1>\\p{IsHan}+</h1>");
    }

    private String day(int fromToday) {
        return clock.today().plusDays(fromToday).toString();
    }
}
