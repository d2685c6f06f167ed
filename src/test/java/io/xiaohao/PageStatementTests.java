package io.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.issue.web.IssuePages;
import io.xiaohao.testing.StatementCount;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * How many statements a page costs, the second time it is opened, whatever it lists and whatever other tests have left
 * behind. The numbers may only fall: who raises one asks the database for each row, or for what he knows already.
 */
@XiaohaoTest
class PageStatementTests {

    private static final String LEDGER = "/issues?programme=wencheng-2015";
    private static final int TRIES = 3;

    @Autowired
    private MockMvc http;

    @Autowired
    private StatementCount statements;

    private IssuePages pages;
    private String number;

    @BeforeEach
    void someIssues() throws Exception {
        pages = new IssuePages(http);
        number = pages.register(Map.of());
    }

    @ParameterizedTest(name = "{1} opens {0}: at most {2}")
    @CsvSource({
        "'', headquarters, 11",
        "'', wencheng-xianweixuanchuanbu, 12",
        "&light=RED, headquarters, 11",
        "'&status=REGISTERED,RECTIFYING&sort=deadline', headquarters, 11",
        "&q=WORD, headquarters, 15",
        "&page=2, headquarters, 15",
    })
    void theLedgerCostsNoMoreThan(String filter, String account, int most) throws Exception {
        assertThat(statements(
                        LEDGER + filter.replace("WORD", URLEncoder.encode(pages.word(), StandardCharsets.UTF_8)),
                        account))
                .hasSizeLessThanOrEqualTo(most);
    }

    @ParameterizedTest(name = "{0} for {1}: at most {2}")
    @CsvSource({
        "/api/programmes/wencheng-2015/summary, headquarters, 1",
        "/api/programmes/wencheng-2015/issues?status=CLOSED, headquarters, 5",
        "/issues/NUMBER, headquarters, 12",
        "/issues/NUMBER, wencheng-xianweixuanchuanbu, 13"
    })
    void anotherPageCostsNoMoreThan(String address, String account, int most) throws Exception {
        assertThat(statements(address.replace("NUMBER", number), account)).hasSizeLessThanOrEqualTo(most);
    }

    /** What else is in the database decides how many: with more issues, and more tasks, there must not be more. */
    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({
        "/?programme=wencheng-2015, headquarters",
        "/?programme=wencheng-2015, leader",
        "/?programme=wencheng-2015, auditor",
        "/?programme=wencheng-2015, wencheng-xianweixuanchuanbu",
        "/tasks, wencheng-xianweixuanchuanbu",
        "/api/tasks, headquarters"
    })
    void moreIssuesCostNoMoreStatements(String address, String account) throws Exception {
        List<String> before = statements(address, account);
        pages.register(Map.of());
        pages.register(Map.of());
        assertThat(statements(address, account)).hasSizeLessThanOrEqualTo(before.size());
    }

    /** Those of the cheapest of a few: a cache may just have forgotten what it knew. */
    private List<String> statements(String address, String account) throws Exception {
        open(address, account);
        List<String> fewest = null;
        for (int i = 0; i < TRIES; i++) {
            List<String> asked = asked(address, account);
            fewest = fewest == null || asked.size() < fewest.size() ? asked : fewest;
        }
        return fewest;
    }

    /** Each as often as it was executed; commits are none, nor is what a log-in asks, which is remembered for a minute only. */
    private List<String> asked(String address, String account) {
        statements.ofThisThread(() -> open(address, account));
        return statements.byText().entrySet().stream()
                .filter(each -> !List.of("commit", "rollback").contains(each.getKey()))
                .filter(each ->
                        !each.getKey().contains("ACT_ID_") && !each.getKey().contains(" account_"))
                .flatMap(each -> Collections.nCopies(each.getValue().intValue(), each.getKey()).stream())
                .toList();
    }

    private void open(String address, String account) {
        try {
            http.perform(get(URI.create(address)).with(httpBasic(account, "demo")))
                    .andExpect(status().isOk());
        } catch (Exception failed) {
            throw new AssertionError(address, failed);
        }
    }
}
