package io.xiaohao.milestone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.form.Answers;
import io.xiaohao.issue.process.CalendarRun;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.milestone.FrozenRate;
import io.xiaohao.milestone.Judgement.Lack;
import io.xiaohao.milestone.MilestoneEvaluation;
import io.xiaohao.milestone.MilestoneRun;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.refusal.Refusal.Reason;
import io.xiaohao.testing.WholeProcess;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The evaluation of a milestone on the real delegates, path by path, through every node and every flow. */
@XiaohaoTest
@WholeProcess("milestone")
class MilestoneProcessTests {

    private static final String HEADQUARTERS = "headquarters@wenshan";

    @Autowired
    private ApplicationContext beans;

    private LoopFixture fixture;
    private MilestoneRun milestones;

    @BeforeEach
    void open() {
        fixture = new LoopFixture(beans);
        milestones = new MilestoneRun(fixture);
        fixture.at("2021-06-25T09:00");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whatIsRecordedBeforeTheDateWaitsAndIsJudgedWhenTheDateIsOver() {
        Loop milestone = milestones.june("西畴县").waitsAt("record-evaluation");
        assertThat(milestone.timers())
                .isEqualTo(Map.of(
                        "date-over", LocalDateTime.parse("2021-07-01T00:00"),
                        "evaluation-ends", LocalDateTime.parse("2021-07-15T00:00")));
        fixture.at("2021-06-28T10:00");

        milestone.complete("record-evaluation", HEADQUARTERS, "points", 745.678, "requirementsMet", true);

        milestone.waitsAt("await-date");
        assertThat(milestone.timers()).isEqualTo(Map.of("await-date", LocalDateTime.parse("2021-07-01T00:00")));
        milestone
                .passTo("2021-07-01T00:00")
                .hasEndedAt("milestone-missed")
                .tells("milestone.missed", "2021-07-01T00:00");
        assertThat(milestone.data("milestone.missed"))
                .contains(
                        "\"date\":\"2021-06-30\"",
                        "\"lacking\":[\"points\"]",
                        "\"minPoints\":750",
                        "\"points\":745.68");
        assertThat(milestone.actor("milestone.missed")).isEqualTo("system");
    }

    @Test
    void whatIsRecordedAfterTheDateIsJudgedAtOnceWithTheRateOfTheDate() {
        Loop milestone = milestones.june("马关县");

        milestone.passTo("2021-07-05T10:00").waitsAt("record-evaluation");

        FrozenRate frozen = milestones.stored("马关县").frozen().orElseThrow();
        assertThat(frozen.at()).isEqualTo(LocalDateTime.parse("2021-07-01T00:00"));
        fixture.registerInWenshan("area", "马关县");
        milestone
                .complete("record-evaluation", HEADQUARTERS, "points", "750", "requirementsMet", "true")
                .hasEndedAt("milestone-met")
                .tells("milestone.met", "2021-07-05T10:00");
        assertThat(milestone.actor("milestone.met")).isEqualTo(HEADQUARTERS);
        assertThat(milestones.stored("马关县").frozen()).contains(frozen);
    }

    @Test
    void withoutPointsItIsMissedAfterTheTenthWorkingDay() {
        Loop milestone = milestones.open("富宁县", "750", "0", List.of(MilestoneRun.REQUIREMENT));

        milestone
                .passTo("2021-07-15T00:00")
                .hasEndedAt("milestone-missed")
                .tells("milestone.missed", "2021-07-15T00:00");

        assertThat(milestones.stored("富宁县").judgement().orElseThrow().lacking())
                .containsExactly(Lack.POINTS, Lack.REQUIREMENTS);
    }

    @Test
    void aThresholdOfTheRateIsHeldAgainstTheIssuesOfTheObjectAlone() {
        fixture.registerInWenshan("area", "广南县");
        Loop milestone = milestones.open("广南县", "0", "99.5", List.of());

        milestone.complete("record-evaluation", HEADQUARTERS, "points", 0);
        milestone.passTo("2021-07-01T00:00").hasEndedAt("milestone-missed");

        FrozenRate frozen = milestones.stored("广南县").frozen().orElseThrow();
        assertThat(frozen.counted()).isPositive();
        assertThat(frozen.rate()).isLessThan(new BigDecimal("99.5"));
        assertThat(milestone.data("milestone.missed")).contains("\"lacking\":[\"rate\"]");
    }

    @Test
    void eachFurtherRequirementHasItsOwnAnswer() {
        Loop milestone = milestones.open("丘北县", "750", "0", List.of(MilestoneRun.REQUIREMENT));
        String picture = fixture.picture("wenshan");
        fixture.at("2021-07-01T10:00");

        milestone.complete(
                "record-evaluation",
                HEADQUARTERS,
                "points",
                900,
                "requirements",
                List.of(Map.of(
                        "requirement",
                        MilestoneRun.REQUIREMENT,
                        "met",
                        false,
                        "remark",
                        "还有两个项目在建",
                        "evidenceIds",
                        picture)));

        milestone.hasEndedAt("milestone-missed");
        assertThat(milestone.data("milestone.missed")).contains("\"lacking\":[\"requirements\"]");
        assertThat(milestones.stored("丘北县").evaluation().orElseThrow().answers())
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.remark()).isEqualTo("还有两个项目在建");
                    assertThat(answer.evidenceIds()).containsExactly(picture);
                });
    }

    @Test
    void aHolidayMoreMovesTheLastDayAndNotTheDate() {
        Loop milestone = milestones.june("麻栗坡县");

        new CalendarRun(fixture).holiday("2021-07-02");

        assertThat(milestone.timers())
                .isEqualTo(Map.of(
                        "date-over", LocalDateTime.parse("2021-07-01T00:00"),
                        "evaluation-ends", LocalDateTime.parse("2021-07-16T00:00")));
        assertThat(milestone.task("record-evaluation").getDueDate().toInstant())
                .isEqualTo(Instant.parse("2021-07-15T23:59:59+08:00"));
    }

    @Test
    void aClockThatIsSetBackFreezesAndJudgesNothingTwice() {
        Loop milestone = milestones.june("砚山县");
        milestone.passTo("2021-07-01T00:00").waitsAt("record-evaluation");
        FrozenRate frozen = milestones.stored("砚山县").frozen().orElseThrow();
        fixture.at("2021-06-30T23:15");

        milestone.complete("record-evaluation", HEADQUARTERS, "points", 900).waitsAt("await-date");

        milestone.passTo("2021-07-01T00:00").hasEndedAt("milestone-met").tells("milestone.met", "2021-07-01T00:00");
        assertThat(milestones.stored("砚山县").frozen()).contains(frozen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-       | -     | MALFORMED | 请填写“评分”。",
                "abc     | -     | MALFORMED | 应是数字",
                "1e99    | -     | INVALID   | 超过满分1000",
                "-0.01   | -     | INVALID   | 评分不能小于0",
                "1000.01 | -     | INVALID   | 超过满分1000",
                "800     | -     | MALFORMED | 请逐项填写其他要求是否达到",
                "800     | 也许  | MALFORMED | 只能填是（true）或否（false）",
            })
    void whatIsRefusedLeavesTheTaskOpen(String points, String met, Reason reason, String message) {
        Loop milestone = milestones.open("文山市", "750", "0", List.of(MilestoneRun.REQUIREMENT));

        refuses(milestone, reason, message, "points", points, "requirementsMet", met);

        milestone.waitsAt("record-evaluation");
        assertThat(milestones.stored("文山市").evaluation()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                       | MALFORMED | 应是 JSON 数组",
                "[                                                        | MALFORMED | 不是有效的 JSON",
                "[]                                                       | INVALID   | 还有其他要求没有填",
                "[{\"requirement\":\"别的\",\"met\":true}]                | INVALID   | 本节点没有其他要求“别的”",
                "[{\"requirement\":\"工程性建设项目全部完成\"}]           | MALFORMED | 请填写其他要求",
                "[{\"requirement\":\"工程性建设项目全部完成\",\"met\":true},{\"requirement\":\"工程性建设项目全部完成\",\"met\":true}] | INVALID | 填了两次",
            })
    void requirementsThatDoNotFitAreRefused(String requirements, Reason reason, String message) {
        Loop milestone = milestones.open("文山市", "750", "0", List.of(MilestoneRun.REQUIREMENT));

        refuses(milestone, reason, message, "points", 800, "requirements", requirements);
    }

    @Test
    void allTogetherMustAgreeWithEach() {
        Loop milestone = milestones.open("文山市", "750", "0", List.of(MilestoneRun.REQUIREMENT));
        List<Map<String, Object>> each = List.of(Map.of("requirement", MilestoneRun.REQUIREMENT, "met", true));

        refuses(milestone, Reason.INVALID, "请核对", "points", 800, "requirements", each, "requirementsMet", false);
    }

    @Test
    void nothingIsRecordedAfterTheJudgement() {
        Loop milestone = milestones.june("文山市");
        String task = milestone.taskId("record-evaluation");
        milestone.passTo("2021-07-15T00:00").hasEndedAt("milestone-missed");

        assertThatThrownBy(() -> milestone.completeTask(task, HEADQUARTERS, "points", 900))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CONFLICT));
        assertThatThrownBy(() -> fixture.bean(TransactionTemplate.class)
                        .executeWithoutResult(status -> fixture.bean(MilestoneEvaluation.class)
                                .record(MilestoneRun.PROGRAMME, "2021-06/文山市", new Answers(Map.of("points", 900)))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CONFLICT));
    }

    @Test
    void anotherGovernmentsHeadquartersKnowsNothingOfIt() {
        Loop milestone = milestones.june("文山市");

        assertThatThrownBy(() -> milestone.complete("record-evaluation", "headquarters", "points", 900))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND));
    }

    private static void refuses(Loop milestone, Reason reason, String message, Object... answers) {
        assertThatThrownBy(() -> milestone.complete("record-evaluation", HEADQUARTERS, answers))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.getMessage()).contains(message);
                    assertThat(refusal.reason()).isEqualTo(reason);
                });
    }
}
