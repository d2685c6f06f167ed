package io.xiaohao.issue.process;

import static io.xiaohao.refusal.Refusal.Reason.CONFLICT;
import static io.xiaohao.refusal.Refusal.Reason.FORBIDDEN;
import static io.xiaohao.refusal.Refusal.Reason.INVALID;
import static io.xiaohao.refusal.Refusal.Reason.MALFORMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.Dispatch;
import io.xiaohao.issue.IssueAssignment;
import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What headquarters may not answer on {@code dispatch-issue}. */
@XiaohaoTest
class RefusedDispatchTests {

    @Autowired
    private ApplicationContext beans;

    private LoopFixture loop;
    private Loop issue;

    @BeforeEach
    void openWithWorksThatWaitForHeadquarters() {
        loop = new LoopFixture(beans);
        issue = loop.register("kind", "PROJECT");
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void anUnknownDecision() {
        dispatch("decision", "IGNORE").isRefused(MALFORMED, "decision", "“交办决定”没有“IGNORE”这个选项");
        dispatch("remark", "无").isRefused(MALFORMED, "decision", "请填写“交办决定”");
    }

    @Test
    void aDispatchBySomebodyElse() {
        RefusedAct.of(issue, "dispatch-issue", "supervisor", "decision", "REJECT")
                .isRefused(FORBIDDEN, null, "“问题交办”");
    }

    @Test
    void worksWithoutADeadline() {
        assign("leadUnit", "县公安局").isRefused(MALFORMED, "deadline", "请填写“整改期限”");
    }

    @Test
    void aDeadlineThatHasPassed() {
        assign("deadline", "2015-05-03").isRefused(INVALID, "deadline", "2015-05-03早于今天2015-05-04");
        assign("deadline", "2015/05/30").isRefused(MALFORMED, "deadline", "“整改期限”的“2015/05/30”不是有效日期");
    }

    @Test
    void unknownUnits() {
        assign("deadline", "2015-05-30", "leadUnit", "县外星局").isRefused(INVALID, "leadUnit", "县外星局");
        assign("deadline", "2015-05-30", "leadUnit", "砚山县").isRefused(INVALID, "leadUnit", "砚山县");
        assign("deadline", "2015-05-30", "responsibleUnits", "县公安局、县外星局")
                .isRefused(INVALID, "responsibleUnits", "县外星局");
    }

    @Test
    void anAreaWithoutALeadUnitAndNoneGiven() {
        Loop town = loop.register("area", "大峃镇");

        RefusedAct.of(town, "dispatch-issue", "headquarters", "decision", "ASSIGN")
                .isRefused(MALFORMED, "leadUnit", "请填写“牵头单位”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"unit\":\"县公安局\"}", "\"县公安局\"", "[\"县公安局\"]", "县公安局"})
    void partsThatAreNoList(String parts) {
        parts(parts).isRefused(MALFORMED, "parts", "分项", "应如[{\"unit\"");
    }

    @Test
    void partsOfParts() {
        parts("[{\"unit\":\"县公安局\"},{\"unit\":\"县卫生局\",\"parts\":[{\"unit\":\"县公安局\"}]}]")
                .isRefused(INVALID, "parts", "分项不能再分", "第2项");
    }

    @Test
    void dispatchingAPart() {
        issue.complete(
                "dispatch-issue",
                "headquarters",
                "decision",
                "ASSIGN",
                "deadline",
                "2015-05-29",
                "parts",
                "[{\"unit\":\"县公安局\"}]");
        Loop part = loop.loop("wencheng", issue.number() + "-1");
        Dispatch again = new Dispatch(
                null,
                null,
                LocalDate.parse("2015-05-29"),
                null,
                List.of(new Dispatch.PartOrder("县卫生局", null, null, null)));

        RefusedAct.of(part, () -> loop.bean(IssueAssignment.class).dispatch("wencheng-2015", part.number(), again))
                .isRefused(CONFLICT, null, part.number(), "不在待交办状态");
    }

    @Test
    void partsWithWrongUnitsAndDays() {
        parts("[{\"unit\":\"县公安局\"},{\"unit\":\"县外星局\"}]").isRefused(INVALID, "parts", "第2个分项", "县外星局");
        parts("[{\"place\":\"东段\"}]").isRefused(MALFORMED, "unit", "第1个分项的单位");
        parts("[{\"unit\":\"县公安局\",\"deadline\":\"2015-05-30\"}]")
                .isRefused(INVALID, "parts", "第1个分项的期限2015-05-30", "整体期限2015-05-29");
        parts("[{\"unit\":\"县公安局\",\"deadline\":\"2015-05-03\"}]").isRefused(INVALID, "parts", "第1个分项的期限2015-05-03");
    }

    @Test
    void tooManyParts() {
        String each = "{\"unit\":\"县公安局\"}";
        parts("[" + (each + ",").repeat(50) + each + "]").isRefused(INVALID, "parts", "最多分为50项，现有51项");
    }

    @Test
    void mergingIntoWhatIsNotOpenHere() {
        Loop closed = loop.register().submitBy("wencheng-lvyougongnengqu").passBy("supervisor");
        Loop rejected =
                loop.register("kind", "PROJECT").complete("dispatch-issue", "headquarters", "decision", "REJECT");
        loop.at("2021-06-01T10:00");
        Loop foreign = loop.registerInWenshan();
        loop.at(LoopFixture.MONDAY);

        merge().isRefused(MALFORMED, "mergeInto", "请填写“并入的问题编号”");
        merge("mergeInto", issue.number()).isRefused(INVALID, "mergeInto", "不能合并到问题自身");
        merge("mergeInto", "NO-SUCH").isRefused(INVALID, "mergeInto", "没有编号为“NO-SUCH”的问题");
        merge("mergeInto", closed.number()).isRefused(INVALID, "mergeInto", closed.number(), "已销号");
        merge("mergeInto", rejected.number()).isRefused(INVALID, "mergeInto", rejected.number(), "不予受理");
        merge("mergeInto", foreign.number()).isRefused(INVALID, "mergeInto", foreign.number());
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsTold() throws Exception {
        loop.join("wencheng-xinfangju", "headquarters");
        ExecutorService people = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 10; round++) {
            Loop contested = loop.register("kind", "PROJECT");
            String task = contested.taskId("dispatch-issue");
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<Refusal>> decisions = new ArrayList<>();
            for (String account : List.of("headquarters", "wencheng-xinfangju")) {
                decisions.add(people.submit(() -> decide(together, contested, task, account)));
            }
            List<Refusal> refusals = new ArrayList<>();
            for (Future<Refusal> decision : decisions) {
                if (decision.get() != null) {
                    refusals.add(decision.get());
                }
            }
            assertThat(refusals).singleElement().satisfies(refusal -> {
                assertThat(refusal.reason()).isEqualTo(CONFLICT);
                assertThat(refusal).hasMessageContaining("他人");
            });
            contested.hasEndedAt("issue-rejected");
            assertThat(contested.events()).containsExactly("issue.registered", "issue.rejected");
        }
        people.shutdown();
    }

    private static Refusal decide(CyclicBarrier together, Loop contested, String task, String account)
            throws Exception {
        together.await();
        try {
            contested.completeTask(task, account, "decision", "REJECT");
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    private RefusedAct dispatch(Object... answers) {
        return RefusedAct.of(issue, "dispatch-issue", "headquarters", answers);
    }

    private RefusedAct assign(Object... answers) {
        return dispatch(with("ASSIGN", answers));
    }

    private RefusedAct merge(Object... answers) {
        return dispatch(with("MERGE", answers));
    }

    private RefusedAct parts(String parts) {
        return assign("deadline", "2015-05-29", "parts", parts);
    }

    private static Object[] with(String decision, Object... answers) {
        List<Object> all = new ArrayList<>(List.of("decision", decision));
        all.addAll(List.of(answers));
        return all.toArray();
    }
}
