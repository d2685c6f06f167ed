package io.xiaohao.assessment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.AssessmentRun;
import io.xiaohao.assessment.Ranked;
import io.xiaohao.assessment.Scoring;
import io.xiaohao.assessment.SheetForm;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.organization.OrganizationRegister;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.refusal.Refusal.Reason;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is in a round and who is not: those not drawn, those who join or leave meanwhile. */
@XiaohaoTest
class AssessmentMembershipTests {

    private static final String SUPERVISOR = "supervisor";
    private static final String VILLAGES = "villages";
    private static final String VILLAGE = "花园村";

    @Autowired
    private ApplicationContext beans;

    private LoopFixture fixture;

    @BeforeEach
    void open() {
        fixture = new LoopFixture(beans);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void nobodyIsScoredWhoWasNotDrawn() {
        AssessmentRun sheqi = new AssessmentRun(fixture, "sheqi-2022");
        fixture.at("2022-04-20T09:00");
        sheqi.open("2022-04");
        List<String> drawn = sheqi.open("2022-04", "score-object");
        assertThat(drawn).hasSize(5);
        String notDrawn = List.of("东裕社区", "牌坊社区", "福寿社区", "尚营社区", "永安社区", "老街社区").stream()
                .filter(each -> !drawn.contains("2022-04/" + each))
                .findFirst()
                .orElseThrow();

        refused(
                () -> score("sheqi-2022", "2022-04", notDrawn, new SheetForm("90", null, null, null, null)),
                Reason.CONFLICT,
                "不在2022年4月的考评打分对象中（未被抽中");
    }

    @Test
    void marksThatDoNotAddUpToThePointsAreRefused() {
        AssessmentRun wencheng = new AssessmentRun(fixture, "wencheng-2015");
        fixture.at("2015-03-20T09:00");
        wencheng.open("2015-03");
        String full = "{\"A1\":8,\"A2\":6,\"A3\":6}";

        refused(
                () -> score(
                        "wencheng-2015", "2015-03", VILLAGE, new SheetForm("99", everyMark(full), null, null, null)),
                Reason.INVALID,
                "得分99与各指标得分之和100不一致");
    }

    /** All marks of the standard in full. */
    private String everyMark(String first) {
        List<String> rest = beans.getBean(Programmes.class).contents("wencheng-2015").rows("standards.csv").stream()
                .filter(row -> !row.blank("上级") && !row.cell("上级").equals("A"))
                .map(row -> "\"%s\":%s".formatted(row.cell("编码"), row.cell("分值")))
                .toList();
        return first.replace("}", "," + String.join(",", rest) + "}");
    }

    /** Who was there when the round opened is ranked in it to its end; who left is in no later one, who comes back is. */
    @Test
    void whoLeavesIsRankedInTheOpenRoundAndWhoJoinsFromTheNextOneOn() {
        AssessmentRun wencheng = new AssessmentRun(fixture, "wencheng-2015");
        fixture.at("2015-03-20T09:00");
        wencheng.open("2015-03");
        fixture.afterwards(() -> retire(false));
        retire(true);

        wencheng.scoreOthers("2015-03", SUPERVISOR, 90);
        publish(wencheng, "2015-03", "2015-04-07T10:00");
        assertThat(names(wencheng, "2015-03")).hasSize(21).contains(VILLAGE);

        fixture.at("2015-04-20T09:00");
        wencheng.open("2015-04");
        retire(false);
        assertThat(wencheng.open("2015-04", "score-object")).hasSize(20).doesNotContain("2015-04/" + VILLAGE);
        refused(
                () -> score("wencheng-2015", "2015-04", VILLAGE, new SheetForm("90", null, null, null, null)),
                Reason.CONFLICT,
                "不在2015年4月的考评打分对象中");
        wencheng.scoreOthers("2015-04", SUPERVISOR, 90);
        publish(wencheng, "2015-04", "2015-05-08T10:00");
        assertThat(names(wencheng, "2015-04")).hasSize(20).doesNotContain(VILLAGE);

        fixture.at("2015-05-20T09:00");
        wencheng.open("2015-05");
        assertThat(wencheng.open("2015-05", "score-object")).hasSize(21);
    }

    private void publish(AssessmentRun wencheng, String period, String moment) {
        Loop round = wencheng.round(period).passTo(moment);
        round.complete("approve-bulletin", "leader", "approved", true);
    }

    private static List<String> names(AssessmentRun wencheng, String period) {
        return wencheng.ranking(period, VILLAGES).ranks().stream()
                .map(Ranked::object)
                .toList();
    }

    private void retire(boolean retired) {
        beans.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            beans.getBean(JdbcClient.class)
                    .sql("update area set retired = ? where code = 'wencheng-huayuancun'")
                    .param(retired)
                    .update();
            beans.getBean(OrganizationRegister.class).government("wencheng", "文成县");
        });
    }

    private void score(String programme, String period, String object, SheetForm form) {
        String account = programme.startsWith("wencheng") ? SUPERVISOR : SUPERVISOR + "@sheqi";
        fixture.as(account, () -> {
            beans.getBean(Scoring.class).score(programme, AssessmentPeriod.of(period), object, form);
            return null;
        });
    }

    private static void refused(ThrowingCallable act, Reason reason, String message) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.getMessage()).contains(message);
            assertThat(refusal.reason()).isEqualTo(reason);
        });
    }
}
