package io.xiaohao.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.journal.JournalSealer;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@XiaohaoTest
class ReadingTrailTests {

    private static final String LEDGER = "/api/programmes/wencheng-2015/ledger.xlsx";
    private static final String JOURNAL = "/api/programmes/wencheng-2015/journal";

    @Autowired
    private MockMvc http;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JournalSealer sealer;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private String account;

    /** A name of its own each time: what is the same is noted once an hour. */
    @BeforeEach
    void oneAuditor() {
        account = "trial-reader-" + System.nanoTime();
        TrialAccounts.create(identities, account, "auditors");
    }

    @AfterEach
    void gone() {
        TrialAccounts.delete(identities, account);
    }

    @Test
    void whoTakesTheLedgerOrTheJournalOutIsOnRecordOnceAnHour() throws Exception {
        assertThat(read(LEDGER)).isEqualTo(200);
        assertThat(read(JOURNAL)).isEqualTo(200);
        assertThat(read(JOURNAL)).isEqualTo(200);

        assertThat(readings())
                .hasSize(2)
                .satisfiesExactly(
                        ledger -> assertThat(ledger).contains(LEDGER, "导出问题台账"),
                        journal -> assertThat(journal).contains(JOURNAL, "读取流水"));
        sealer.seal();
        AccountVisitor auditor = new AccountVisitor(http);
        auditor.logIn("auditor", "demo");
        assertThat(auditor.page("/accounts/trail?account=" + account)).contains("查阅（导出）", "导出问题台账", LEDGER);
    }

    @Test
    void whoIsRefusedHasReadNothing() throws Exception {
        assertThat(read("/api/programmes/sheqi-2022/ledger.xlsx")).isEqualTo(404);
        assertThat(read("/api/escalations/999999999")).isEqualTo(404);

        assertThat(readings()).isEmpty();
    }

    @Test
    void whatIsOnRecordIsARouteOfTheProduct() {
        List<String> routes = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .toList();

        assertThat(routes).containsAll(ReadingTrail.RECORDED.keySet());
    }

    private int read(String address) throws Exception {
        MvcResult result = http.perform(get(address).with(httpBasic(account, TrialAccounts.PASSWORD)))
                .andReturn();
        if (result.getRequest().isAsyncStarted()) {
            result = http.perform(asyncDispatch(result)).andReturn();
        }
        return result.getResponse().getStatus();
    }

    private List<String> readings() {
        return database.sql("select data from journal_entry where event = 'account.read' and subject = ? order by id")
                .param(account)
                .query(String.class)
                .list();
    }
}
