package io.xiaohao.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.assessment.AssessmentRun;
import io.xiaohao.calendar.CalendarDay;
import io.xiaohao.calendar.DayKind;
import io.xiaohao.consequence.process.ConsequenceFixture;
import io.xiaohao.escalation.EscalationRun;
import io.xiaohao.evidence.SampleFiles;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.journal.JournalReader;
import io.xiaohao.journal.JournalSealer;
import io.xiaohao.testing.PageToken;
import io.xiaohao.testing.StoredTexts;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/**
 * A telephone number typed into every text that people fill in outside of tasks: it lies in no table, no journal, no log
 * afterwards. {@link TypedTexts} says for each route that takes something whether there is a text in it.
 */
@XiaohaoTest
@ExtendWith(OutputCaptureExtension.class)
class TypedNumbersTests {

    private static final String NUMBER = "15912348765";
    private static final String MASK = "159****8765";
    private static final String TEXT = "请联系" + NUMBER + "核实";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient database;

    @Autowired
    private IdentityService identities;

    private LoopFixture fixture;

    @BeforeEach
    void open() {
        fixture = new LoopFixture(beans);
    }

    @AfterEach
    void close(CapturedOutput output) throws Exception {
        beans.getBean(JournalSealer.class).seal();
        StringWriter journal = new StringWriter();
        beans.getBean(JournalReader.class).export("wencheng", journal);
        beans.getBean(JournalReader.class).export("sheqi", journal);
        fixture.close();
        assertThat(journal.toString()).doesNotContain(NUMBER);
        assertThat(StoredTexts.tablesWith(dataSource, NUMBER)).isEmpty();
        assertThat(output.getAll()).doesNotContain(NUMBER);
    }

    @Test
    void inAnObjectionAndAnAppeal() throws Exception {
        AssessmentRun assessment = new AssessmentRun(fixture, "wencheng-2015");
        fixture.at("2015-03-20T09:00");
        Loop round = assessment.open("2015-03");
        fixture.at("2015-03-25T10:00");
        assessment.scoreOthers("2015-03", "supervisor", 90);
        round.passTo("2015-04-01T09:00");
        round.passTo("2015-04-07T10:00").complete("approve-bulletin", "leader", "approved", true);

        assertThat(answer(
                                multipart("/rankings")
                                        .file(picture("照片" + NUMBER + ".jpg"))
                                        .param("programme", "wencheng-2015")
                                        .param("period", "2015-03")
                                        .param("group", "villages")
                                        .param("object", "wencheng-xiaxucun")
                                        .param("reason", TEXT),
                                "wencheng-jiwei")
                        .getStatus())
                .isEqualTo(302);

        assertThat(page(
                        "/rankings?programme=wencheng-2015&period=2015-03&group=villages&object=wencheng-xiaxucun",
                        "wencheng-jiwei"))
                .contains("请联系" + MASK + "核实");
    }

    @Test
    void inAnAdjustmentAndTheNameOfItsFile() throws Exception {
        fixture.at("2022-12-05T10:00");
        fixture.afterwards(() -> database.sql("delete from assessment_adjustment where programme = 'sheqi-2022'")
                .update());

        assertThat(answer(
                                multipart("/rankings/adjustments")
                                        .file(picture(NUMBER + "提供.jpg"))
                                        .param("programme", "sheqi-2022")
                                        .param("period", "2022")
                                        .param("object", "赊店镇")
                                        .param("points", "1")
                                        .param("reason", TEXT)
                                        .param("document", TEXT),
                                "headquarters@sheqi")
                        .getStatus())
                .isEqualTo(302);

        assertThat(page("/rankings/adjustments?programme=sheqi-2022", "auditor@sheqi"))
                .contains(MASK);
    }

    @Test
    void inTheRegistersOfTitlesAndConsequences() throws Exception {
        try (ConsequenceFixture played = new ConsequenceFixture(beans)) {
            String titles = "/consequences/titles";
            assertThat(answer(
                                    post(titles)
                                            .param("programme", "sheqi-2022")
                                            .param("object", "县邮储银行")
                                            .param("kind", "TITLE")
                                            .param("words", TEXT)
                                            .param("from", "2030-01-01")
                                            .param("document", TEXT),
                                    "headquarters@sheqi")
                            .getStatus())
                    .isEqualTo(302);
            assertThat(answer(
                                    post(titles + "/end")
                                            .param("programme", "sheqi-2022")
                                            .param("number", "1")
                                            .param("to", "2031-03-30")
                                            .param("document", TEXT),
                                    "headquarters@sheqi")
                            .getStatus())
                    .isEqualTo(302);
            assertThat(page(titles + "?programme=sheqi-2022", "auditor@sheqi")).contains(MASK);
            played.at("2015-06-01T10:00");
            assertThat(answer(
                                    post("/consequences")
                                            .param("programme", "wencheng-2015")
                                            .param("object", "县文联")
                                            .param("kind", "COMMENDATION")
                                            .param("reason", TEXT),
                                    "headquarters")
                            .getStatus())
                    .isEqualTo(302);
            assertThat(StoredTexts.tablesWith(dataSource, NUMBER)).isEmpty();
        }
    }

    @Test
    void inAProposalByHandAndADecisionOnPaper() throws Exception {
        new EscalationRun(fixture);
        MockHttpServletResponse proposed = answer(
                post("/api/programmes/wencheng-2015/escalations")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"subject\":\"花园村\",\"measure\":\"CRITICISM\",\"reason\":\"" + TEXT + "\"}"),
                "headquarters");
        assertThat(proposed.getStatus()).isEqualTo(201);
        String escalation = proposed.getHeader("Location");
        String scan = fixture.picture("wencheng");

        answer(
                post(escalation + "/paper-decision")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"decision\":\"APPROVE\",\"opinion\":\"%s\",\"paperLeader\":\"县领导01\",\"evidenceIds\":\"%s\"}"
                                        .formatted(TEXT, scan)),
                "headquarters");

        assertThat(page(escalation, "auditor")).contains(MASK).doesNotContain(NUMBER);
    }

    @Test
    void inTheNameOfASavedQueryAndWhatItLooksFor() throws Exception {
        fixture.afterwards(() -> database.sql("delete from ledger_view where account = 'headquarters'")
                .update());

        assertThat(save("电话" + NUMBER, "/issues?status=ASSIGNED").getStatus()).isEqualTo(302);
        assertThat(page("/issues?programme=wencheng-2015", "headquarters")).contains("电话" + MASK);
        for (String address : List.of("/issues?q=" + NUMBER, "/issues?q=%E7%94%B5%E8%AF%9D" + NUMBER)) {
            assertThat(save("找人", address).getStatus()).isEqualTo(422);
        }
    }

    @Test
    void inTheRemarkOfADispatchOfSeveralAtOnce() throws Exception {
        Loop waiting = fixture.register("area", "城南村");

        assertThat(answer(
                                post("/issues/dispatch")
                                        .param("programme", "wencheng-2015")
                                        .param("number", waiting.number())
                                        .param("remark", TEXT),
                                "headquarters")
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void inTheNameOfAFile() throws Exception {
        MockHttpServletResponse stored =
                answer(multipart("/api/evidence").file(picture("王某 " + NUMBER + ".jpg")), "headquarters");

        assertThat(stored.getStatus()).isEqualTo(201);
        assertThat(stored.getContentAsString(StandardCharsets.UTF_8)).doesNotContain(NUMBER);
    }

    @Test
    void inTheNameOfAnAccountsOwner() {
        User user = identities.newUser("trial-named");
        user.setFirstName("王某" + NUMBER);
        user.setLastName(NUMBER);
        user.setEmail(NUMBER + "@139.com");
        identities.saveUser(user);
        try {
            assertThat(identities
                            .createUserQuery()
                            .userId("trial-named")
                            .singleResult()
                            .getFirstName())
                    .isEqualTo("王某" + MASK);
            assertThatThrownBy(() -> identities.saveUser(identities.newUser(NUMBER)))
                    .hasMessageContaining("账号名不能是电话号码");
        } finally {
            identities.deleteUser("trial-named");
        }
    }

    @Test
    void inTheNameOfAHoliday() {
        assertThat(new CalendarDay(LocalDate.of(2026, 10, 1), DayKind.HOLIDAY, TEXT).name())
                .contains(MASK);
    }

    /** A new route that takes something is to be looked at for texts, and to be named there. */
    @Test
    void everyRouteThatTakesSomethingIsAccountedFor() {
        Map<String, TypedTexts> known = TypedTexts.byRoute();

        assertThat(TypedTexts.routes(beans)).isEqualTo(known.keySet());
    }

    private MockHttpServletResponse save(String name, String address) throws Exception {
        return answer(post("/issues/views").param("name", name).param("address", address), "headquarters");
    }

    private static MockMultipartFile picture(String name) throws Exception {
        String field = name.startsWith("王") ? "file" : "files";
        return new MockMultipartFile(field, name, "image/jpeg", SampleFiles.jpeg());
    }

    private String page(String address, String account) throws Exception {
        MockHttpServletResponse answer = answer(get(address), account);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, String account)
            throws Exception {
        return http.perform(request.with(httpBasic(account, "demo")).with(PageToken::of))
                .andReturn()
                .getResponse();
    }
}
