package io.xiaohao.rehearsal.player;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.rehearsal.TaskInHand;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In which order open tasks are taken up. */
class TasksInHandTests {

    private static final LocalDateTime MONDAY = LocalDateTime.parse("2021-06-07T09:00");

    @Test
    void whatAppearedFirstComesFirst() {
        assertThat(inOrder(task("1", "西畴县", MONDAY.plusDays(1)), task("2", "砚山县", MONDAY)))
                .containsExactly("砚山县", "西畴县");
    }

    @Test
    void numberedTasksOfOneMomentComeAsTheyWereMade() {
        assertThat(inOrder(task("12", "一", MONDAY), task("9", "二", MONDAY))).containsExactly("二", "一");
    }

    @Test
    void randomIdsOrderNothing() {
        assertThat(inOrder(task("a1", "2021-W23/砚山县", MONDAY), task("b0", "2021-W23/文山市", MONDAY)))
                .isEqualTo(inOrder(task("b0", "2021-W23/砚山县", MONDAY), task("a1", "2021-W23/文山市", MONDAY)));
    }

    private static List<String> inOrder(TaskInHand... tasks) {
        return Stream.of(tasks)
                .sorted(TasksInHand.TASK_ORDER)
                .map(TaskInHand::about)
                .toList();
    }

    private static TaskInHand task(String id, String about, LocalDateTime created) {
        return new TaskInHand(id, "record-visit", "督战记录", about, created, null, List.of(), Set.of("supervision"));
    }
}
