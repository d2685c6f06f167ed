package io.xiaohao.issue.paper;

import static io.xiaohao.issue.paper.TakenPaper.document;
import static io.xiaohao.issue.paper.TakenPaper.numberIn;
import static io.xiaohao.issue.paper.TakenPaper.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.Verification;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.organization.Organization;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** 交办单 and 销号单 as people take them away; over the programs' interface. */
@XiaohaoTest
class PaperTests {

    private static final String UNIT = "wencheng-lvyougongnengqu";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    private LoopFixture loop;

    @BeforeEach
    void open() {
        loop = new LoopFixture(beans);
    }

    @AfterEach
    void close() {
        loop.close();
    }

    private ResultActions ask(String account, Loop issue, String paper) throws Exception {
        return http.perform(
                get("/api/issues/{number}/{paper}", issue.number(), paper).with(httpBasic(account, "demo")));
    }

    private String assignment(Loop issue) throws Exception {
        return text(ask("headquarters", issue, "assignment.docx"));
    }

    private String closure(Loop issue) throws Exception {
        return text(ask("headquarters", issue, "closure.docx"));
    }

    private Loop closedGrave() {
        return loop.register("severity", "GRAVE", "requirement", "彻底清除", "place", "村口")
                .complete(
                        "rectify-issue",
                        UNIT,
                        "outcome",
                        "SUBMITTED",
                        "measures",
                        "=已清运\n专人保洁",
                        "evidenceIds",
                        loop.picture("wencheng"))
                .passBy("supervisor")
                .complete("approve-closure", "leader", "approved", true, "opinion", "同意，加强管护");
    }

    @Test
    void theAssignmentTellsWhomWhatAndUntilWhen() throws Exception {
        Loop issue =
                loop.register("description", "沿街垃圾积存\n污水外溢", "requirement", "三天内清完", "place", "村口", "source", "暗访");
        ResultActions answer = ask("headquarters", issue, "assignment.docx");

        answer.andExpect(content()
                        .contentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document"))
                .andExpect(header().string(HttpHeaders.CONTENT_DISPOSITION, Matchers.startsWith("attachment")));
        assertThat(text(answer))
                .contains("文成县创建工作指挥部办公室", "问题整改交办单", "2015年5月4日")
                .contains("根据《文成县创建国家卫生县城县领导联系、部门挂钩帮扶方案》")
                .contains("请于2015年5月13日（星期三）24时前整改到位")
                .contains("问题编号|" + issue.number() + "|清单名称|日常督查")
                .contains("责任区域|花园村|问题地点|村口")
                .contains("发现日期|2015年5月4日|发现来源|暗访")
                .contains("问题类别|门前三包|严重程度|一般")
                .contains("问题描述|沿街垃圾积存污水外溢")
                .contains("整改要求|三天内清完")
                .contains("整改类别|限期整改|整改期限|2015年5月13日（星期三）")
                .contains("签发人||签收人|")
                .contains(loop.bean(Organization.class).unitByCode(UNIT).name());
    }

    @Test
    void whatIsMissingIsADashAndLongTextIsWhole() throws Exception {
        String text = assignment(loop.register("description", "垃".repeat(4000)));

        assertThat(text).contains("问题地点|—", "发现来源|—", "整改要求|—", "问题描述|" + "垃".repeat(4000));
    }

    @Test
    void anExtensionIsNamedWithItsDay() throws Exception {
        Loop issue = loop.register();
        issue.complete("rectify-issue", UNIT, "outcome", "EXTENSION", "requestedDeadline", "2015-05-20", "reason", "雨")
                .complete("decide-extension", "headquarters", "approved", true, "deadline", "2015-05-20");

        assertThat(assignment(issue)).contains("整改期限|2015年5月20日（星期三）2015年5月4日同意延期");
    }

    @Test
    void aPaperKeepsItsNumberAndTheNextAssignmentHasTheNext() throws Exception {
        Loop issue = loop.register();
        String number = numberIn(assignment(issue));
        assertThat(numberIn(text(ask(UNIT, issue, "assignment.docx")))).isEqualTo(number);

        issue.complete("rectify-issue", UNIT, "outcome", "TRANSFER", "proposedUnit", "县公安局", "reason", "不属我区")
                .complete("decide-transfer", "headquarters", "approved", true, "leadUnit", "县公安局", "opinion", "同意");

        String transferred = assignment(issue);
        assertThat(transferred).contains("问题整改交办单（改派）", "改由县公安局牵头整改");
        assertThat(numberIn(transferred)).isNotEqualTo(number);
    }

    @Test
    void papersTakenAtOnceHaveDifferentNumbersAndOneTakenTwiceHasOne() throws Exception {
        List<Loop> issues = List.of(loop.register(), loop.register(), loop.register());
        ExecutorService people = Executors.newFixedThreadPool(6);
        List<Future<String>> taken = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Loop issue = issues.get(i % 3);
            taken.add(people.submit(() -> numberIn(assignment(issue))));
        }
        List<String> numbers = new ArrayList<>();
        for (Future<String> each : taken) {
            numbers.add(each.get());
        }
        people.shutdown();

        assertThat(new HashSet<>(numbers)).hasSize(3);
        assertThat(numbers.subList(0, 3)).isEqualTo(numbers.subList(3, 6));
    }

    @Test
    void theClosureTellsWhatWasDoneWhoCheckedAndWhoAgreed() throws Exception {
        Loop issue = closedGrave();
        String paper = closure(issue);

        assertThat(paper)
                .contains("问题整改销号单", "文成县创建工作指挥部办公室")
                .contains("交办日期|2015年5月4日|整改期限|2015年5月13日")
                .contains("申请销号|2015年5月4日按期|整改轮次|第1轮")
                .contains("整改措施|=已清运专人保洁")
                .contains("核查意见|现场核查属实核查人：")
                .contains("审批意见|同意，加强管护审批人：")
                .contains("销号结论|经核查，该问题已整改到位，于2015年5月4日销号。")
                .contains("整改前|未留存整改前照片", "整改后");
        assertThat(numberIn(paper)).startsWith("销号单");
        assertThat(numberIn(closure(issue))).isEqualTo(numberIn(paper));
        try (XWPFDocument document = document(ask("leader", issue, "closure.docx"))) {
            assertThat(document.getAllPictures()).hasSize(1);
        }
    }

    @Test
    void aRelapsedIssueHasItsOwnPapersInEachRound() throws Exception {
        Loop issue = closedGrave();
        String firstClosure = numberIn(closure(issue));
        String firstAssignment = numberIn(assignment(issue));
        String before = loop.picture("wencheng");
        loop.as("supervisor", () -> {
            loop.bean(Verification.class).reportRelapse("wencheng-2015", issue.number(), "垃圾又现", before);
            return null;
        });

        ask("headquarters", issue, "closure.docx").andExpect(status().isConflict());
        String again = assignment(issue);
        assertThat(again).contains("问题整改交办单（反弹重办）", "销号后出现反弹", "限期整改第2轮");
        assertThat(numberIn(again)).isNotEqualTo(firstAssignment);

        issue.complete(
                        "rectify-issue",
                        UNIT,
                        "outcome",
                        "SUBMITTED",
                        "measures",
                        "再次清运",
                        "evidenceIds",
                        loop.picture("wencheng"))
                .passBy("supervisor")
                .complete("approve-closure", "leader", "approved", true);
        String closedAgain = closure(issue);
        assertThat(closedAgain).contains("整改轮次|第2轮", "再次清运", "整改前|整改后").doesNotContain("未留存");
        assertThat(numberIn(closedAgain)).isNotEqualTo(firstClosure);
    }

    @Test
    void whatWasClosedBeforeIsSaidToBeUnverifiedHere() throws Exception {
        Loop issue = loop.register("status", "已销号", "closedOn", "2015-04-30", "discoveredOn", "2015-04-20");

        assertThat(closure(issue)).contains("已于2015年4月30日销号，按原台账登记，未经本系统核查。").doesNotContain("核查意见");
        ask("headquarters", issue, "assignment.docx")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("问题“%s”是接续台账时已销号的历史问题，没有交办单。".formatted(issue.number())));
    }

    @Test
    void whatIsNotAssignedOrNotClosedHasNoPaper() throws Exception {
        Loop waiting = loop.register("kind", "PROJECT");
        ask("headquarters", waiting, "assignment.docx")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("问题“%s”待交办，尚未交办，不能出具交办单。".formatted(waiting.number())));
        ask("headquarters", loop.register(), "closure.docx")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(Matchers.endsWith("整改中，尚未销号，不能出具销号单。")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"headquarters@wenshan", "auditor@sheqi", "wencheng-gonganju"})
    void whoDoesNotSeeTheIssueGetsNoPaper(String account) throws Exception {
        Loop issue = closedGrave();
        for (String paper : List.of("assignment.docx", "closure.docx")) {
            ask(account, issue, paper).andExpect(status().isNotFound());
        }
        assertThat(loop.bean(JdbcClient.class)
                        .sql("select count(*) from paper_number where subject = ?")
                        .param(issue.number())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyGetsNothing() throws Exception {
        Loop issue = closedGrave();

        http.perform(get("/api/issues/{number}/closure.docx", issue.number())).andExpect(status().isUnauthorized());
        http.perform(get("/api/programmes/wencheng-2015/ledger.xlsx")).andExpect(status().isUnauthorized());
    }

    @Test
    void theFileIsCalledAfterPaperAndIssue() throws Exception {
        Loop issue = loop.register();
        String disposition = ask(UNIT, issue, "assignment.docx")
                .andReturn()
                .getResponse()
                .getHeader(HttpHeaders.CONTENT_DISPOSITION);

        assertThat(URLDecoder.decode(disposition, StandardCharsets.UTF_8)).contains("交办单-" + issue.number() + ".docx");
    }
}
