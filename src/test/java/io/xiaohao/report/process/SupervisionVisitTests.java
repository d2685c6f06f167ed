package io.xiaohao.report.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.form.Answers;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.refusal.Refusal.Reason;
import io.xiaohao.report.visit.OpenDemand;
import io.xiaohao.report.visit.VisitMethod;
import io.xiaohao.report.visit.VisitRecording;
import io.xiaohao.report.visit.VisitRun;
import io.xiaohao.testing.WholeProcess;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Supervision visits on the real delegates, path by path, through every node and every flow. */
@XiaohaoTest
@WholeProcess("supervision-visit")
class SupervisionVisitTests {

    private static final String SUPERVISOR = "supervisor@wenshan";

    @Autowired
    private ApplicationContext beans;

    private LoopFixture fixture;
    private VisitRun visits;

    @BeforeEach
    void open() {
        fixture = new LoopFixture(beans);
        visits = new VisitRun(fixture);
        fixture.at("2021-06-07T09:00");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aVisitIsOwedUntilSundayIsOver() {
        Loop visit = visits.owed("2021-W23", "西畴县").waitsAt("record-visit").tells("visit.due", "2021-06-07T09:00");
        assertThat(visit.timers()).isEqualTo(Map.of("week-over", LocalDateTime.parse("2021-06-14T00:00")));
        String task = visit.taskId("record-visit");

        visit.passTo("2021-06-14T00:00").hasEndedAt("visit-missed").tells("visit.missed", "2021-06-14T00:00");

        assertThat(visit.data("visit.missed")).contains("\"group\":\"西畴县督战组\"", "\"week\":\"2021-W23\"");
        assertThatThrownBy(() -> visit.completeTask(task, SUPERVISOR, "method", "ON_SITE"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CONFLICT));
    }

    @Test
    void whatWasFoundGoesOnTheListWithPlaceAndPictures() {
        Loop known = fixture.registerInWenshan("area", "砚山县");
        Loop visit = visits.owed("2021-W24", "砚山县");
        String picture = fixture.as(SUPERVISOR, () -> fixture.picture("wenshan"));
        fixture.as(SUPERVISOR, () -> ownPicture(picture));
        fixture.at("2021-06-09T15:00");

        visit.complete(
                "record-visit",
                SUPERVISOR,
                "method",
                "ON_SITE",
                "findings",
                "走访市场",
                "foundIssues",
                List.of(Map.of(
                        "description", "北门市场污水横流",
                        "category", "农贸市场",
                        "place", "北门农贸市场",
                        "severity", "SERIOUS",
                        "evidenceIds", picture)),
                "demands",
                "三日内疏通\n\n落实保洁员",
                "issueNumbers",
                known.number());

        visit.hasEndedAt("visit-recorded").tells("visit.recorded", "2021-06-09T15:00");
        String number = visits.found("2021-W24", "砚山县").get(0);
        assertThat(visit.data("visit.recorded")).contains("\"method\":\"ON_SITE\"", number, known.number());
        Loop found = fixture.loop("wenshan", number);
        assertThat(found.issue().status()).isEqualTo(IssueStatus.RECTIFYING);
        assertThat(found.issue().finding().place()).isEqualTo("北门农贸市场");
        assertThat(found.actor("issue.registered")).isEqualTo(SUPERVISOR);
        assertThat(found.data("issue.registered")).contains("\"evidence\":1");
        assertThat(visits.demands("砚山县")).extracting(OpenDemand::text).containsExactly("三日内疏通", "落实保洁员");
    }

    @ParameterizedTest
    @EnumSource(VisitMethod.class)
    void thereAreFiveWaysOfSupervising(VisitMethod method) {
        Loop visit = visits.owed("2021-W25", "丘北县");

        visit.complete("record-visit", SUPERVISOR, "method", method.name(), "findings", "总体有改善");

        assertThat(visits.stored("2021-W25", "丘北县").outcome().orElseThrow().method())
                .isEqualTo(method);
        assertThat(visits.stored("2021-W25", "丘北县").outcome().orElseThrow().findings())
                .isEqualTo("总体有改善");
    }

    @Test
    void demandsAreTrackedToTheNextVisitAndStayOpenUntilTheyAreMet() {
        visits.owed("2021-W23", "广南县").complete("record-visit", SUPERVISOR, "method", "PHONE", "demands", "一\n二");
        Loop next = visits.further("广南县");

        next.complete(
                "record-visit",
                SUPERVISOR,
                "method",
                "ON_SITE",
                "demandAnswers",
                List.of(Map.of("number", 1, "met", true), Map.of("number", 2, "met", false, "remark", "还在做")),
                "demands",
                "三");

        assertThat(visits.demands("广南县"))
                .extracting(OpenDemand::number, OpenDemand::text, OpenDemand::timesNotMet)
                .containsExactly(tuple(2, "二", 1), tuple(3, "三", 0));
    }

    @Test
    void aFurtherVisitThatIsNotMadeIsNobodysFault() {
        visits.owed("2021-W23", "富宁县");
        Loop further = visits.further("富宁县").waitsAt("record-visit");
        assertThatThrownBy(() -> visits.further("富宁县"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("还没有登记");

        further.passTo("2021-06-14T00:00").hasEndedAt("visit-missed");

        assertThat(further.number()).isEqualTo("2021-W23-2/富宁县");
        assertThat(further.events()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "method        | FLY      | MALFORMED | 没有“FLY”这个选项",
                "issueNumbers  | NOPE-1   | INVALID   | 没有编号为“NOPE-1”的问题",
                "issueNumbers  | [\"a\",1] | MALFORMED | 不是有效的 JSON 列表",
                "findings      | [{\"category\":\"市容环境\"}] | MALFORMED | 请填写“问题描述”",
                "findings      | [{\"description\":\"脏\",\"category\":\"市容环境\",\"area\":\"文山市\"}] | INVALID | 不能登记文山市的问题",
                "findings      | [{\"description\":\"脏\",\"number\":\"X-1\"}] | MALFORMED | 不能填写“number”",
                "findings      | [{]      | MALFORMED | 不是有效的 JSON 列表",
                "foundIssues   | 脏       | MALFORMED | 不是有效的 JSON 列表",
                "foundIssues   | [{\"description\":\"脏\",\"category\":\"市容环境\",\"area\":\"天上\"}] | INVALID | 没有责任区域“天上”",
                "demandAnswers | [{\"number\":7,\"met\":true}] | INVALID | 没有待落实的第7项督战要求",
                "demandAnswers | 是       | MALFORMED | 不是有效的 JSON 列表",
                "evidenceIds   | 不存在   | INVALID   | 请先上传",
            })
    void whatIsRefusedLeavesTheVisitOwed(String name, String value, Reason reason, String message) {
        Loop visit = visits.owed("2021-W23", "马关县");

        refuses(visit, reason, message, name, value);

        visit.waitsAt("record-visit");
        assertThat(visits.stored("2021-W23", "马关县").isOpen()).isTrue();
    }

    @Test
    void anotherGovernmentsIssueIsNoneOfOurs() {
        Loop elsewhere = fixture.register();
        Loop visit = visits.owed("2021-W23", "马关县");

        refuses(visit, Reason.INVALID, elsewhere.number(), "issueNumbers", elsewhere.number());
    }

    @Test
    void tooManyOrTooLongDemandsAreRefused() {
        Loop visit = visits.owed("2021-W23", "马关县");

        String many = IntStream.rangeClosed(1, 31).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
        refuses(visit, Reason.INVALID, "最多提30项", "demands", many);
        refuses(visit, Reason.INVALID, "不超过500字", "demands", "长".repeat(501));
    }

    @Test
    void aVisitIsRecordedOnce() {
        Loop visit = visits.owed("2021-W23", "麻栗坡县").complete("record-visit", SUPERVISOR, "method", "VIDEO");
        visit.hasEndedAt("visit-recorded");

        assertThatThrownBy(() -> fixture.bean(TransactionTemplate.class)
                        .executeWithoutResult(status -> fixture.bean(VisitRecording.class)
                                .record(VisitRun.PROGRAMME, "2021-W23/麻栗坡县", new Answers(Map.of("method", "VIDEO")))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CONFLICT));
    }

    @Test
    void anotherGovernmentsSupervisorKnowsNothingOfIt() {
        Loop visit = visits.owed("2021-W23", "文山市");

        assertThatThrownBy(() -> visit.complete("record-visit", "supervisor", "method", "ON_SITE"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND));
    }

    private int ownPicture(String picture) {
        return fixture.bean(JdbcClient.class)
                .sql("update evidence set uploaded_by = ? where id = ?")
                .params(SUPERVISOR, picture)
                .update();
    }

    private static void refuses(Loop visit, Reason reason, String message, String name, String value) {
        Object[] answers =
                name.equals("method") ? new Object[] {name, value} : new Object[] {"method", "ON_SITE", name, value};
        assertThatThrownBy(() -> visit.complete("record-visit", SUPERVISOR, answers))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.getMessage()).contains(message);
                    assertThat(refusal.reason()).isEqualTo(reason);
                });
    }
}
