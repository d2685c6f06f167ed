package io.xiaohao.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.organization.Organization;
import io.xiaohao.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@XiaohaoTest
class TaskDeskTests {

    private static final Map<String, Object> DONE = Map.of("outcome", "SUBMITTED");
    private static final Map<String, Object> REFUSED = Map.of("outcome", "REFUSED");
    private static final String ABOUT = "DESK-1";

    @Autowired
    private TaskDesk desk;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Organization organization;

    @Autowired
    private JdbcTemplate jdbc;

    private String unit;
    private String otherUnit;
    private DeskProcess process;
    private String task;

    @BeforeEach
    void oneTaskOfAUnitAndTheLeaders() {
        unit = organization.units("wencheng").get(0).code();
        otherUnit = organization.units("wencheng").get(1).code();
        process = new DeskProcess(engine, "wencheng", "leaders,unit-" + unit);
        task = process.start(ABOUT, Map.of("programme", "wencheng-2015"));
    }

    @AfterEach
    void remove() {
        process.close();
    }

    @Test
    void whoIsACandidateSeesTheTask() {
        DeskPage page = desk.page(unit, new DeskQuery(null, ABOUT, 0, 20));

        assertThat(page.total()).isEqualTo(1);
        assertThat(page.content()).singleElement().satisfies(shown -> {
            assertThat(shown.id()).isEqualTo(task);
            assertThat(shown.task()).isEqualTo(DeskProcess.TASK);
            assertThat(shown.name()).isEqualTo("整改落实");
            assertThat(shown.about()).isEqualTo(ABOUT);
            assertThat(shown.programme()).isEqualTo("wencheng-2015");
            assertThat(shown.assignee()).isNull();
            assertThat(shown.groups()).containsExactly("leaders", "unit-" + unit);
        });
    }

    @Test
    void nobodyElseSeesIt() {
        assertThat(desk.page(otherUnit, new DeskQuery(null, ABOUT, 0, 20)).content())
                .isEmpty();
        assertThat(desk.page("leader@wenshan", new DeskQuery(null, ABOUT, 0, 20))
                        .content())
                .isEmpty();
        assertThat(desk.page("no-such-account", new DeskQuery(null, null, 0, 20))
                        .content())
                .isEmpty();
    }

    @Test
    void whatAColleagueHasClaimedIsOnHisDeskOnly() {
        desk.claim(task, "leader");

        assertThat(desk.page("leader", new DeskQuery(null, ABOUT, 0, 20)).content())
                .hasSize(1);
        assertThat(desk.page(unit, new DeskQuery(null, ABOUT, 0, 20)).content()).isEmpty();
    }

    @Test
    void pagesFollowTheOrderOfCreation() {
        List<String> tasks = new ArrayList<>(List.of(task));
        for (int number = 2; number <= 5; number++) {
            tasks.add(process.start("DESK-" + number, Map.of()));
        }
        List<String> seen = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            DeskPage found = desk.page(unit, new DeskQuery(DeskProcess.TASK, null, page, 2));
            assertThat(found.total()).isEqualTo(5);
            found.content().forEach(shown -> seen.add(shown.id()));
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(tasks);
        assertThat(desk.page(unit, new DeskQuery(DeskProcess.TASK, null, 9, 2)).total())
                .isEqualTo(5);
    }

    @Test
    void whoeverHasManyTasksIsAnsweredInTheSameWay() {
        String first = process.start("DESK-2", Map.of());
        givesManyLinks(first);

        DeskPage page = desk.page(unit, new DeskQuery(DeskProcess.TASK, null, 0, 1));

        assertThat(page.content()).extracting(DeskTask::id).containsExactly(task);
        assertThat(page.total()).isEqualTo(2);
    }

    @Test
    void completingClaimsFirst() {
        desk.complete(task, unit, DONE);

        assertThat(process.isDone(task)).isTrue();
        assertThat(engine.getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .taskId(task)
                        .singleResult()
                        .getAssignee())
                .isEqualTo(unit);
        assertThat(engine.getIdentityService().getCurrentAuthentication()).isNull();
    }

    @Test
    void whatTheDomainRefusesLeavesTheTaskUnclaimed() {
        assertThatThrownBy(() -> desk.complete(task, unit, REFUSED))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).contains("measures"))
                .hasMessage(DeskStep.REFUSAL);

        assertThat(process.isDone(task)).isFalse();
        assertThat(process.assignee(task)).isNull();
        assertThat(engine.getIdentityService().getCurrentAuthentication()).isNull();
    }

    @Test
    void whatAListenerRefusesIsSaidInItsOwnWords() {
        String unsigned = process.start("DESK-2", Map.of("nobodyMaySign", true));

        assertThatThrownBy(() -> desk.complete(unsigned, unit, DONE))
                .isInstanceOf(Refusal.class)
                .hasMessage("现在不能签收。");
        assertThat(process.assignee(unsigned)).isNull();
    }

    @Test
    void anotherUnitMayNot() {
        assertRefused(() -> desk.complete(task, otherUnit, DONE), Refusal.Reason.FORBIDDEN, "不是任务");
        assertRefused(() -> desk.claim(task, otherUnit), Refusal.Reason.FORBIDDEN, "不是任务");
        assertThat(process.assignee(task)).isNull();
    }

    @Test
    void anotherGovernmentLearnsNothing() {
        assertRefused(() -> desk.complete(task, "leader@wenshan", DONE), Refusal.Reason.NOT_FOUND, "不存在");
    }

    @Test
    void whatSomebodyElseHasClaimedIsHis() {
        desk.claim(task, "leader");

        assertRefused(() -> desk.complete(task, unit, DONE), Refusal.Reason.CONFLICT, "他人签收");
        desk.claim(task, "leader");
        desk.complete(task, "leader", DONE);
        assertThat(process.isDone(task)).isTrue();
    }

    @Test
    void whatIsDoneIsSaidToBeDone() {
        desk.complete(task, unit, DONE);

        assertRefused(() -> desk.complete(task, unit, DONE), Refusal.Reason.CONFLICT, "您已办结");
        assertRefused(() -> desk.complete(task, "leader", DONE), Refusal.Reason.CONFLICT, "他人办结");
        assertRefused(() -> desk.complete(task, "leader@wenshan", DONE), Refusal.Reason.NOT_FOUND, "不存在");
        assertRefused(() -> desk.complete("no-such-task", unit, DONE), Refusal.Reason.NOT_FOUND, "不存在");
    }

    @Test
    void whatItsProcessHasWithdrawnIsSaidToBeWithdrawn() {
        String instance = engine.getTaskService()
                .createTaskQuery()
                .taskId(task)
                .singleResult()
                .getProcessInstanceId();
        engine.getRuntimeService().deleteProcessInstance(instance, "cancelled");

        assertRefused(() -> desk.complete(task, unit, DONE), Refusal.Reason.CONFLICT, "已撤销");
    }

    @Test
    void ofTwoWhoCompleteATaskAtOnceOneWins() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 50; round++) {
            String contested = process.start("RACE-" + round, Map.of());
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<Refusal>> outcomes = List.of(
                    people.submit(() -> outcome(together, contested, unit)),
                    people.submit(() -> outcome(together, contested, "leader")));
            List<Refusal> refusals = new ArrayList<>();
            for (Future<Refusal> outcome : outcomes) {
                if (outcome.get() != null) {
                    refusals.add(outcome.get());
                }
            }
            assertThat(refusals).singleElement().satisfies(refusal -> {
                assertThat(refusal.reason()).isEqualTo(Refusal.Reason.CONFLICT);
                assertThat(refusal.getMessage()).contains("他人");
            });
            assertThat(process.isDone(contested)).isTrue();
        }
        people.shutdown();
    }

    /** As many links as a unit with thousands of tasks has, without the tasks. */
    private void givesManyLinks(String taskId) {
        jdbc.batchUpdate(
                """
                insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_)
                values (?, 1, ?, 'candidate', ?)
                """,
                IntStream.range(0, 2100)
                        .mapToObj(number -> new Object[] {"desk-link-" + number, "unit-" + unit, taskId})
                        .toList());
    }

    private Refusal outcome(CyclicBarrier together, String contested, String account) throws Exception {
        together.await();
        try {
            desk.complete(contested, account, DONE);
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    private static void assertRefused(ThrowingCallable call, Refusal.Reason reason, String words) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason))
                .hasMessageContaining(words);
    }
}
