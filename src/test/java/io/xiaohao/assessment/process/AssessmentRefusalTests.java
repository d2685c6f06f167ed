package io.xiaohao.assessment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.assessment.Appeals;
import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.AssessmentRun;
import io.xiaohao.assessment.RoundOpening;
import io.xiaohao.assessment.ScoreSheet;
import io.xiaohao.assessment.ScoreSheets;
import io.xiaohao.assessment.Scoring;
import io.xiaohao.assessment.SheetForm;
import io.xiaohao.assessment.SheetImport;
import io.xiaohao.evidence.EvidenceStore;
import io.xiaohao.evidence.SampleFiles;
import io.xiaohao.form.FactSheet;
import io.xiaohao.form.FactSheet.Fact;
import io.xiaohao.form.TaskFacts;
import io.xiaohao.issue.process.CalendarRun;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.refusal.Refusal.Reason;
import io.xiaohao.testing.IssueListFile;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is refused, and what else people meet on the way: deductions on the list, several sheets, forms, many sheets at once. */
@XiaohaoTest
class AssessmentRefusalTests {

    private static final String MARCH = "2015-03";
    private static final String SUPERVISOR = "supervisor";
    private static final String VILLAGES = "villages";

    @Autowired
    private ApplicationContext beans;

    private LoopFixture fixture;
    private AssessmentRun assessment;

    @BeforeEach
    void open() {
        fixture = new LoopFixture(beans);
        assessment = new AssessmentRun(fixture, "wencheng-2015");
        fixture.at("2015-03-20T09:00");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-      | -              | MALFORMED | 请填写得分",
                "abc    | -              | MALFORMED | 应是数字",
                "-1     | -              | INVALID   | 应在0到100分之间",
                "100.01 | -              | INVALID   | 应在0到100分之间",
                "-      | [              | MALFORMED | 应写成",
                "-      | {\"A1\": 8}    | INVALID   | 还没有打分",
                "-      | {\"X9\": 8}    | INVALID   | 没有可打分的指标“X9”",
                "-      | {\"A\": 8}     | INVALID   | 没有可打分的指标“A”",
                "-      | {\"A1\": 8.5}  | INVALID   | 应在0到8分之间",
            })
    void pointsThatDoNotFitTheMarksAreRefused(String points, String scores, Reason reason, String message) {
        assessment.open(MARCH);
        Loop sheet = assessment.about(MARCH, "花园村");

        refused(() -> sheet.complete("score-object", SUPERVISOR, "points", points, "scores", scores), reason, message);

        sheet.waitsAt("score-object");
    }

    @Test
    void nobodyOfTheScoredUnitScoresAndNobodyAfterTheClose() {
        assessment.open(MARCH);
        fixture.join("wencheng-jiwei", "supervision");
        Loop own = assessment.about(MARCH, "下徐村");
        refused(() -> own.complete("score-object", "wencheng-jiwei", "points", 100), Reason.FORBIDDEN, "不能来自");
        String task = own.taskId("score-object");
        own.complete("score-object", SUPERVISOR, "points", 80);
        refused(() -> own.completeTask(task, SUPERVISOR, "points", 80), Reason.CONFLICT, "");
    }

    @Test
    void aHolidayMoreMovesTheComputationTheCheckingAndWhatIsDue() {
        Loop round = assessment.open(MARCH);
        Loop sheet = assessment.about(MARCH, "花园村");

        new CalendarRun(fixture).holiday("2015-03-31");
        new CalendarRun(fixture).holiday("2015-04-01");

        assertThat(round.timers()).isEqualTo(Map.of("await-computation", LocalDateTime.parse("2015-04-02T09:00")));
        assertThat(sheet.timers()).isEqualTo(Map.of("sheet-late-due", LocalDateTime.parse("2015-04-02T09:00")));
        assertThat(sheet.task("score-object").getDueDate().toInstant())
                .isEqualTo(Instant.parse("2015-03-30T23:59:59+08:00"));
        assessment.scoreOthers(MARCH, SUPERVISOR, 90);
        round.passTo("2015-04-02T09:00");
        new CalendarRun(fixture).holiday("2015-04-03");
        assertThat(round.timers()).isEqualTo(Map.of("await-end-of-checking", LocalDateTime.parse("2015-04-09T00:00")));
    }

    @Test
    void aDeductionBecomesAnIssueOnTheListOfAssessments() {
        assessment.open(MARCH);
        String picture = fixture.as("supervisor", () -> beans.getBean(EvidenceStore.class)
                .store("wencheng", "supervisor", "现场.jpg", new ByteArrayInputStream(SampleFiles.jpeg()))
                .id());
        assessment
                .about(MARCH, "花园村")
                .complete(
                        "score-object",
                        SUPERVISOR,
                        "points",
                        88,
                        "evidenceIds",
                        picture,
                        "issues",
                        List.of(Map.of("category", "环境卫生", "description", "巷口垃圾堆放")));

        ScoreSheet sheet = beans.getBean(ScoreSheets.class)
                .of("wencheng-2015", AssessmentPeriod.of(MARCH), "wencheng-huayuancun")
                .get(0);
        assertThat(sheet.evidenceIds()).containsExactly(picture);
        assertThat(sheet.issueNumbers()).hasSize(1);
        Loop issue = fixture.loop("wencheng", sheet.issueNumbers().get(0));
        assertThat(issue.data("issue.registered")).contains("\"area\":\"花园村\"", "\"list\":\"月考核\"");
    }

    @Test
    void whereAnObjectGetsTwoSheetsTwoPeopleScoreIt() {
        assessment.open(MARCH);
        beans.getBean(JdbcClient.class)
                .sql("update assessment_member set sheets = 2 where programme = 'wencheng-2015' and period = ?"
                        + " and object_name = '花园村' and sheets > 0")
                .param(MARCH)
                .update();
        Scoring scoring = beans.getBean(Scoring.class);
        SheetForm form = new SheetForm("90", null, null, null, null);
        AssessmentPeriod march = AssessmentPeriod.of(MARCH);
        assessment.about(MARCH, "花园村").complete("score-object", SUPERVISOR, "points", 80);

        refused(() -> fixture.as(SUPERVISOR, () -> score(scoring, march, form)), Reason.CONFLICT, "您已给“花园村”打过分");

        fixture.as("headquarters", () -> score(scoring, march, form));
        refused(() -> fixture.as("auditor", () -> score(scoring, march, form)), Reason.CONFLICT, "都已交齐");
        assessment.scoreOthers(MARCH, SUPERVISOR, 90);
        assessment.round(MARCH).passTo("2015-04-07T10:00").complete("approve-bulletin", "leader", "approved", true);
        assertThat(assessment.standing(MARCH, VILLAGES, "花园村")).isEqualTo("85.00/21");
        refused(() -> fixture.as("auditor", () -> score(scoring, march, form)), Reason.CONFLICT, "已截止");
    }

    private static boolean score(Scoring scoring, AssessmentPeriod period, SheetForm form) {
        scoring.score("wencheng-2015", period, "花园村", form);
        return true;
    }

    @Test
    void theFormsShowTheStandardTheDraftAndTheObjection() {
        Loop round = assessment.open(MARCH);
        assertThat(sheet("score-object", MARCH + "/花园村").known().get("scores").toString())
                .contains("heading=环境卫生（30分）", "code=B1", "method=随机查看5处");
        assertThat(sheet("score-object", MARCH + "/花园村").facts())
                .extracting(Fact::label)
                .contains("打分截止", "标准版本");
        assessment.scoreOthers(MARCH, SUPERVISOR, 90);
        round.passTo("2015-04-01T09:00");
        lodge("wencheng-jiwei", "下徐村", "95", "漏看记录");
        assertThat(sheet("decide-appeal", MARCH + "/下徐村").known()).containsEntry("points", "95");
        assertThat(sheet("decide-appeal", MARCH + "/下徐村").text()).isEqualTo("核对异议理由：漏看记录");
        assertThat(sheet("approve-bulletin", MARCH).tables())
                .extracting(FactSheet.Table::title)
                .containsExactly("村（社区）", "挂钩联系部门");
        assertThat(beans.getBean("assessmentFacts", TaskFacts.class)
                        .card(subject("decide-appeal", MARCH + "/下徐村"))
                        .orElseThrow()
                        .text())
                .isEqualTo("核对异议：漏看记录");
    }

    private FactSheet sheet(String task, String about) {
        return beans.getBean("assessmentFacts", TaskFacts.class).sheet(subject(task, about));
    }

    private static TaskFacts.TaskSubject subject(String task, String about) {
        return new TaskFacts.TaskSubject(task, "wencheng", "wencheng-2015", about, null);
    }

    @Test
    void aWorkbookTakesManySheetsAllOrNone() {
        assessment.open(MARCH);
        byte[] faulty = IssueListFile.withHeadings("对象", "得分", "考评说明")
                .row("花园村", "88", "好")
                .row("城南村", "101")
                .row("没有村", "80")
                .bytes();
        SheetImport.Outcome refused = take(SUPERVISOR, faulty);
        assertThat(refused.accepted()).isZero();
        assertThat(refused.errors()).extracting(SheetImport.RowFault::row).containsExactly(3, 4);
        assertThat(refused.errors().get(0).message()).contains("应在0到100分之间");
        assertThat(assessment.open(MARCH, "score-object")).hasSize(21);
        byte[] good = IssueListFile.withHeadings("对象", "得分", "考评说明")
                .row("花园村", "88", "好")
                .row("城南村", "70.5")
                .bytes();
        assertThat(take("headquarters", good).errors())
                .extracting(SheetImport.RowFault::message)
                .allMatch(message -> message.contains("不由您打分"));

        assertThat(take(SUPERVISOR, good).accepted()).isEqualTo(2);

        assertThat(assessment.open(MARCH, "score-object")).hasSize(19);
        assertThat(beans.getBean(ScoreSheets.class)
                        .of("wencheng-2015", AssessmentPeriod.of(MARCH), "wencheng-huayuancun")
                        .get(0)
                        .remark())
                .isEqualTo("好");
    }

    private SheetImport.Outcome take(String account, byte[] workbook) {
        return fixture.as(account, () -> beans.getBean(SheetImport.class)
                .read("wencheng-2015", AssessmentPeriod.of(MARCH), new ByteArrayInputStream(workbook), false));
    }

    @Test
    void aPeriodIsNotAssessedTwice() {
        assessment.open(MARCH);
        refused(
                () -> beans.getBean(TransactionTemplate.class)
                        .executeWithoutResult(status -> beans.getBean(RoundOpening.class)
                                .open(fixture.programme("wencheng-2015"), AssessmentPeriod.of(MARCH))),
                Reason.CONFLICT,
                "不能考评两次");
    }

    @Test
    void anAppealOutOfTimeOrByAnotherIsRefused() {
        assessment.open(MARCH);
        refused(() -> lodge("wencheng-jiwei", "下徐村", "80", "理由"), Reason.CONFLICT, "还没有算出");
        refused(() -> lodge("wencheng-jiwei", "没有村", "80", "理由"), Reason.NOT_FOUND, "不在");
        assessment.scoreOthers(MARCH, SUPERVISOR, 90);
        Loop round = assessment.round(MARCH).passTo("2015-04-01T09:00");
        refused(() -> lodge("wencheng-weishengju", "下徐村", "80", "理由"), Reason.FORBIDDEN, "自己的单位");
        refused(() -> lodge("wencheng-jiwei", "下徐村", "80", " "), Reason.MALFORMED, "理由");
        refused(() -> lodge("wencheng-jiwei", "下徐村", "101", "理由"), Reason.INVALID, "应在0到100分之间");
        round.passTo("2015-04-04T00:00");
        refused(() -> lodge("wencheng-jiwei", "下徐村", "80", "理由"), Reason.CONFLICT, "核对期已过");
        round.complete("approve-bulletin", "leader", "approved", true);
        lodge("wencheng-jiwei", "下徐村", "80", "理由");
        refused(() -> lodge("wencheng-jiwei", "下徐村", "81", "再申诉"), Reason.CONFLICT, "已提出过申诉");
        fixture.at("2015-04-10T00:00");
        refused(() -> lodge("wencheng-huanbaoju", "凤垟村", "95", "理由"), Reason.CONFLICT, "申诉期");
    }

    private void lodge(String account, String object, String points, String reason) {
        fixture.as(account, () -> beans.getBean(Appeals.class)
                .lodge(
                        "wencheng-2015",
                        AssessmentPeriod.of(MARCH),
                        object,
                        new Appeals.Form(null, points, reason, null)));
    }

    private static void refused(ThrowingCallable act, Reason reason, String message) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.getMessage()).contains(message);
            assertThat(refusal.reason()).isEqualTo(reason);
        });
    }
}
