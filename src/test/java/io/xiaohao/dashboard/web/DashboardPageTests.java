package io.xiaohao.dashboard.web;

import static io.xiaohao.issue.web.IssuePages.LEAD_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.IssueClock;
import io.xiaohao.issue.web.IssuePages;
import io.xiaohao.issue.web.IssuePages.Opened;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@XiaohaoTest
class DashboardPageTests {

    private static final int LARGEST = 100_000;
    private static final Pattern NUMBER = Pattern.compile("href=\"(/issues\\?[^\"]*)\"[^>]*>(?:<b>)?([0-9]+)<");

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
    void itShowsTheRateWithItsFormulaAndTheLightsInWords() throws Exception {
        pages.register(Map.of());

        Opened page = pages.open("headquarters", "/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.type()).startsWith("text/html");
        assertThat(page.html())
                .contains("销号率 = 已销号 ÷（全部 − 不予受理 − 已合并）× 100%", "绿灯", "黄灯", "红灯", "严重超期", "城南村", "文成县")
                .containsPattern("[0-9]+\\.[0-9]{2}%");
        assertThat(page.size()).isLessThan(LARGEST);
    }

    @Test
    void everyNumberLeadsToWhatItCounts() throws Exception {
        pages.register(Map.of());
        pages.register(Map.of(
                "deadline",
                clock.today().minusDays(20).toString(),
                "discoveredOn",
                clock.today().minusDays(30).toString()));
        Map<String, Integer> counted = numbers(pages.open("headquarters", "/").html());

        assertThat(counted).hasSizeGreaterThan(8);
        for (Map.Entry<String, Integer> number : counted.entrySet()) {
            assertThat(pages.open("headquarters", number.getKey()).total())
                    .as(number.getKey())
                    .isEqualTo(number.getValue());
        }
    }

    @Test
    void aUnitIsCountedItsOwnOnly() throws Exception {
        pages.register(Map.of());
        pages.register(Map.of("area", "鹤东村"));

        String html = pages.open(LEAD_UNIT, "/").html();

        assertThat(html).contains("仅统计与本单位有关的问题", "城南村").doesNotContain("鹤东村");
        for (Map.Entry<String, Integer> number : numbers(html).entrySet()) {
            assertThat(pages.open(LEAD_UNIT, number.getKey()).total())
                    .as(number.getKey())
                    .isEqualTo(number.getValue());
        }
    }

    @Test
    void anotherGovernmentIsShownItsOwnProgramme() throws Exception {
        String html = pages.open("headquarters@wenshan", "/").html();

        assertThat(html).contains("文山州", "整改达标率").doesNotContain("文成县");
        assertThat(pages.open("headquarters@wenshan", "/?programme=wencheng-2015")
                        .status())
                .isEqualTo(404);
    }

    private static Map<String, Integer> numbers(String html) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Matcher found = NUMBER.matcher(html);
        while (found.find()) {
            numbers.put(found.group(1).replace("&amp;", "&"), Integer.valueOf(found.group(2)));
        }
        return numbers;
    }
}
