package io.xiaohao.consequence.process;

import static io.xiaohao.consequence.process.ConsequenceFixture.HEADQUARTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.consequence.ConsequencesByHand;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.testing.WholeProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Consequences from the published result to their end, on the real delegates; together through every node and flow. */
@XiaohaoTest
@WholeProcess("consequence")
class ConsequenceProcessTests {

    private static final String UNIT = "县村镇银行";
    private static final String QUARTER = "2031-Q1/" + UNIT;
    private static final String YEAR = "2031/" + UNIT;
    private static final String CONFIRM = "confirm-consequences";
    private static final String DECIDE = "record-decision";

    @Autowired
    private ApplicationContext beans;

    private ConsequenceFixture played;

    @BeforeEach
    void open() {
        played = new ConsequenceFixture(beans);
    }

    @AfterEach
    void close() {
        played.close();
    }

    @Test
    void aBadQuarterFreezesPromotionUntilTheUnitHasLeftTheLaggards() {
        played.publish("2031-Q1", UNIT, "BAD");
        assertThat(played.register(UNIT)).containsExactly("PROMOTION_FROZEN PROPOSED");
        assertThat(played.data(UNIT, "proposed"))
                .contains("\"from\":\"2031-04-08\"", "\"kind\":\"PROMOTION_FROZEN\"", "\"period\":\"2031-Q1\"")
                .doesNotContain("\"to\":");

        played.complete(HEADQUARTERS, CONFIRM, QUARTER, "confirmed", true);
        assertThat(played.data(UNIT, "recommended")).contains("\"office\":\"县委组织部\"");
        played.complete(HEADQUARTERS, DECIDE, QUARTER, "decided", true, "reference", "社组〔2031〕5号");
        assertThat(played.running(QUARTER)).isEqualTo(1);

        played.publish("2031-Q2", UNIT, "BAD");
        assertThat(played.register(UNIT)).containsExactly("PROMOTION_FROZEN IMPOSED");
        played.publish("2031-Q3", UNIT, "MEDIUM");
        assertThat(played.register(UNIT)).containsExactly("PROMOTION_FROZEN LIFTED");
        assertThat(played.running(QUARTER)).isZero();
        assertThat(played.events(UNIT)).containsExactly("proposed", "recommended", "imposed", "lifted");
        assertThat(played.data(UNIT, "lifted"))
                .contains("\"cause\":\"RECOVERED\"", "2031年第三季度考评为中（58.50分，第14名），已退出后进。");
    }

    @Test
    void whatIsPublishedTwiceIsProposedOnce() {
        played.publish("2031-Q1", UNIT, "BAD");
        played.publish("2031-Q1", UNIT, "BAD");

        assertThat(played.register(UNIT)).containsExactly("PROMOTION_FROZEN PROPOSED");
        assertThat(played.openTasks(QUARTER)).containsExactly(CONFIRM);
    }

    @Test
    void eachOfficeDecidesOnItsOwnAndWhatHasATermEndsWithIt() {
        played.publish("2031", UNIT, "BAD");
        played.complete(HEADQUARTERS, CONFIRM, YEAR, "confirmed", true, "opinion", "照章办理");
        assertThat(played.openTasks(YEAR)).containsExactly(DECIDE, DECIDE);

        played.loop.at("2032-01-09T10:00");
        played.complete(HEADQUARTERS, DECIDE, YEAR, "decided", true);
        played.complete(HEADQUARTERS, DECIDE, YEAR, "decided", false, "reference", "社组〔2032〕1号");
        assertThat(played.register(UNIT))
                .containsExactlyInAnyOrder(
                        "HONOUR_DEDUCTION IMPOSED",
                        "HONOUR_CRITICISM IMPOSED",
                        "HONOUR_DEADLINE IMPOSED",
                        "LEADERSHIP_BARRED DECLINED",
                        "EXCELLENT_QUOTA_CUT DECLINED",
                        "PROMOTION_FROZEN DECLINED");

        played.fire(YEAR);
        assertThat(played.register(UNIT)).contains("HONOUR_DEADLINE LIFTED", "HONOUR_DEDUCTION IMPOSED");
        assertThat(played.running(YEAR)).isZero();
        assertThat(played.data(UNIT, "lifted")).contains("\"cause\":\"TERM\"", "\"to\":\"2032-12-31\"");
    }

    @Test
    void whatHeadquartersDoesNotConfirmIsDeclined() {
        played.publish("2031-Q1", UNIT, "BAD");
        assertThatThrownBy(() -> played.complete(HEADQUARTERS, CONFIRM, QUARTER, "confirmed", false))
                .isInstanceOf(Refusal.class)
                .hasMessage("请填写不同意的理由。");
        assertThatThrownBy(() -> played.complete(HEADQUARTERS, CONFIRM, QUARTER, "opinion", "同意"))
                .hasMessage("请填写“是否同意”。");

        played.complete(HEADQUARTERS, CONFIRM, QUARTER, "confirmed", false, "opinion", "另有安排");
        assertThat(played.register(UNIT)).containsExactly("PROMOTION_FROZEN DECLINED");
        assertThat(played.data(UNIT, "declined")).contains("\"by\":\"headquarters\"", "另有安排");
        played.publish("2031-Q1", UNIT, "BAD");
        assertThat(played.register(UNIT)).hasSize(1);
    }

    @Test
    void aCorrectionWithdrawsWhatIsNotConfirmedYet() {
        played.publish("2031-Q1", UNIT, "BAD");
        played.correct("2031-Q1", UNIT, "MEDIUM");

        assertThat(played.register(UNIT)).containsExactly("PROMOTION_FROZEN WITHDRAWN");
        assertThat(played.running(QUARTER)).isZero();
        assertThat(played.data(UNIT, "lifted"))
                .contains("\"before\":\"PROPOSED\"", "\"cause\":\"CORRECTED\"", "考评结果更正");
    }

    @Test
    void aCorrectionBackProposesAnew() {
        played.publish("2031-Q1", UNIT, "BAD");
        played.correct("2031-Q1", UNIT, "MEDIUM");
        played.correct("2031-Q1", UNIT, "BAD");

        assertThat(played.register(UNIT)).containsExactly("PROMOTION_FROZEN WITHDRAWN", "PROMOTION_FROZEN PROPOSED");
        assertThat(played.openTasks(QUARTER)).containsExactly(CONFIRM);
    }

    @Test
    void aCorrectionWithdrawsWhatIsNotDecidedYet() {
        played.publish("2031-Q1", UNIT, "BAD");
        played.complete(HEADQUARTERS, CONFIRM, QUARTER, "confirmed", true);
        played.strikeOff("2031-Q1");

        assertThat(played.register(UNIT)).containsExactly("PROMOTION_FROZEN WITHDRAWN");
        assertThat(played.running(QUARTER)).isZero();
    }

    @Test
    void aCorrectionLiftsWhatIsInForceAndProposesWhatFollowsNow() {
        played.publish("2031", UNIT, "GOOD");
        played.complete(HEADQUARTERS, CONFIRM, YEAR, "confirmed", true);
        played.complete(HEADQUARTERS, DECIDE, YEAR, "decided", true);
        played.complete(HEADQUARTERS, DECIDE, YEAR, "decided", true);
        assertThat(played.running(YEAR)).isEqualTo(2);

        played.correct("2031", UNIT, "MEDIUM");
        assertThat(played.running(YEAR)).isZero();
        assertThat(played.register(UNIT)).hasSize(4).allMatch(each -> each.endsWith("LIFTED"));

        played.correct("2031", UNIT, "BAD");
        assertThat(played.register(UNIT)).contains("LEADERSHIP_BARRED PROPOSED");
    }

    @Test
    void headquartersBarsAnExcellentRatingByHand() {
        played.loop.at("2015-06-01T10:00");
        propose("县移民办", "RATING_BARRED", "2015", "所联系村进展滞后，影响验收");
        assertThat(played.register("县移民办")).containsExactly("RATING_BARRED PROPOSED");

        played.complete("headquarters", CONFIRM, "2015/县移民办", "confirmed", true);
        played.complete("headquarters", DECIDE, "2015/县移民办", "decided", true);
        played.fire("2015/县移民办");

        assertThat(played.register("县移民办")).containsExactly("RATING_BARRED LIFTED");
        assertThat(played.data("县移民办", "lifted")).contains("\"from\":\"2015-01-01\"", "\"to\":\"2015-12-31\"");
    }

    @Test
    void whatCannotBeProposedByHandIsRefused() {
        played.loop.at("2015-06-01T10:00");
        assertRefused(
                "县移民办",
                "BONUS_STOPPED_YEAR",
                "2015",
                "理由",
                "“BONUS_STOPPED_YEAR”不能手工提出；本方案可以手工提出的事项：RATING_BARRED 年度考绩否优、否良、COMMENDATION 通报表彰。");
        assertRefused("县移民办", "", "2015", "理由", "请选择“事项”。");
        assertRefused("县移民办", "COMMENDATION", "15年", "理由", "“年度”应是四位数的年份，例如 2015，现在是“15年”。");
        assertRefused("县移民办", "COMMENDATION", "2016", "理由", "2016年不在方案“文成县创建国家卫生县城县领导联系、部门挂钩帮扶方案”的起止日期内。");
        assertRefused("县移民办", "COMMENDATION", null, " ", "请填写“理由”。");
        assertRefused("县移民办", "COMMENDATION", null, "多".repeat(1001), "“理由”共1001字，超过1000字的上限，请精简。");
        assertRefused("", "COMMENDATION", null, "理由", "请填写“单位”，几个单位之间用顿号分开。");
        assertRefused("没有的局", "COMMENDATION", null, "理由", "没有单位“没有的局”，请核对单位名称或编码。");
        propose("县移民办", "COMMENDATION", null, "成绩突出");
        assertRefused("县移民办", "COMMENDATION", null, "再来一次", "县移民办的“通报表彰”（2015年度）已经提出，不能重复。");
    }

    @Test
    void aReferenceThatIsTooLongIsRefused() {
        played.publish("2031-Q1", UNIT, "BAD");
        played.complete(HEADQUARTERS, CONFIRM, QUARTER, "confirmed", true);

        assertThatThrownBy(() ->
                        played.complete(HEADQUARTERS, DECIDE, QUARTER, "decided", true, "reference", "长".repeat(201)))
                .hasMessage("“决定文号”共201字，超过200字的上限，请精简。");
        assertThatThrownBy(() -> played.complete(HEADQUARTERS, DECIDE, QUARTER, "reference", "1号"))
                .hasMessage("请填写“部门决定”。");
        assertThat(played.openTasks(QUARTER)).containsExactly(DECIDE);
    }

    private void assertRefused(String units, String kind, String year, String reason, String message) {
        assertThatThrownBy(() -> propose(units, kind, year, reason))
                .isInstanceOf(Refusal.class)
                .hasMessage(message);
    }

    private void propose(String units, String kind, String year, String reason) {
        played.loop.as("headquarters", () -> beans.getBean(ConsequencesByHand.class)
                .propose(beans.getBean(Programmes.class).programme("wencheng-2015"), units, kind, year, reason));
    }
}
