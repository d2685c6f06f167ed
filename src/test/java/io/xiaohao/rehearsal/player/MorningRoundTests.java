package io.xiaohao.rehearsal.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.xiaohao.rehearsal.TaskInHand;
import io.xiaohao.rehearsal.scenario.About;
import io.xiaohao.rehearsal.scenario.Neglect;
import io.xiaohao.rehearsal.scenario.Step;
import io.xiaohao.rehearsal.scenario.Verb;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MorningRoundTests {

    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2021-06-08T10:00");
    private static final TaskInHand MONDAYS =
            task("rectify-issue", "T-1", "2021-06-07T23:59", "unit-wenshan-yanshanxian");

    @Test
    void whatAppearedOnAnEarlierDayIsTakenUpInItsOrder() {
        TaskInHand other = task("verify-rectification", "T-2", "2021-06-04T16:00", "supervision");
        TaskInHand today = task("rectify-issue", "T-3", "2021-06-08T00:00", "unit-wenshan-yanshanxian");
        assertThat(round().takenUp(List.of(other, MONDAYS, today), TUESDAY)).containsExactly(other, MONDAYS);
    }

    @Test
    void whatAStepCompletesLaterOrAtThisMomentIsLeftToIt() {
        assertThat(round(completion("2021-06-09T10:00", "rectify-issue", "T-1")).takenUp(List.of(MONDAYS), TUESDAY))
                .isEmpty();
        assertThat(round(completion("2021-06-08T10:00", "rectify-issue", "T-1")).takenUp(List.of(MONDAYS), TUESDAY))
                .isEmpty();
        assertThat(round(completion("2021-06-08T09:59", "rectify-issue", "T-1")).takenUp(List.of(MONDAYS), TUESDAY))
                .containsExactly(MONDAYS);
        assertThat(round(completion("2021-06-09T10:00", "rectify-issue", "T-2")).takenUp(List.of(MONDAYS), TUESDAY))
                .containsExactly(MONDAYS);
        assertThat(round(completion("2021-06-09T10:00", "verify-rectification", "T-1"))
                        .takenUp(List.of(MONDAYS), TUESDAY))
                .containsExactly(MONDAYS);
    }

    @Test
    void theLastOfSeveralStepsCounts() {
        MorningRound round = round(
                completion("2021-06-09T10:00", "rectify-issue", "T-1"),
                completion("2021-06-03T10:00", "rectify-issue", "T-1"));
        assertThat(round.takenUp(List.of(MONDAYS), TUESDAY)).isEmpty();
    }

    @Test
    void neglectFitsByTaskIssueObjectPeriodAndDay() {
        TaskInHand report = task("submit-weekly-report", "2021-W23/丘北县", "2021-06-07T09:00", "unit-wenshan-qiubeixian");
        assertThat(taken(report, neglect("submit-weekly-report", null, "丘北县", null, null, null)))
                .isEmpty();
        assertThat(taken(report, neglect("submit-weekly-report", null, "丘北县", "2021-W23", null, null)))
                .isEmpty();
        assertThat(taken(report, neglect("submit-weekly-report", null, "丘北县", "2021-W24", null, null)))
                .isNotEmpty();
        assertThat(taken(report, neglect("submit-weekly-report", null, "砚山县", null, null, null)))
                .isNotEmpty();
        assertThat(taken(report, neglect(null, null, "丘北县", null, null, null))).isEmpty();
        assertThat(taken(MONDAYS, neglect("rectify-issue", "T-1", null, null, null, null)))
                .isEmpty();
        assertThat(taken(MONDAYS, neglect("rectify-issue", "T-2", null, null, null, null)))
                .isNotEmpty();
        assertThat(taken(MONDAYS, neglect("verify-rectification", null, null, null, null, null)))
                .isNotEmpty();
        assertThat(taken(MONDAYS, neglect("rectify-issue", null, null, null, "2021-06-08", "2021-06-08")))
                .isEmpty();
        assertThat(taken(MONDAYS, neglect("rectify-issue", null, null, null, "2021-06-09", null)))
                .isNotEmpty();
        assertThat(taken(MONDAYS, neglect("rectify-issue", null, null, null, null, "2021-06-07")))
                .isNotEmpty();
    }

    @Test
    void anIssuesTaskIsItsUnits() {
        Neglect ofTheUnit = neglect("rectify-issue", null, "砚山县", null, null, null);
        Neglected known = new Neglected(ofTheUnit, Players.groupsOf("wenshan-yanshanxian"));
        Neglected another = new Neglected(ofTheUnit, Players.groupsOf("wenshan-qiubeixian"));
        assertThat(new MorningRound(List.of(known), List.of()).takenUp(List.of(MONDAYS), TUESDAY))
                .isEmpty();
        assertThat(new MorningRound(List.of(another), List.of()).takenUp(List.of(MONDAYS), TUESDAY))
                .containsExactly(MONDAYS);
    }

    private static List<TaskInHand> taken(TaskInHand task, Neglect neglect) {
        return new MorningRound(List.of(new Neglected(neglect, Set.of())), List.of()).takenUp(List.of(task), TUESDAY);
    }

    private static MorningRound round(Step... steps) {
        return new MorningRound(List.of(), List.of(steps));
    }

    private static Step completion(String at, String task, String issue) {
        return new Step(
                1,
                LocalDateTime.parse(at),
                Verb.COMPLETE,
                TextNode.valueOf(task),
                new About(issue, null, null),
                Map.of(),
                null);
    }

    private static Neglect neglect(String task, String issue, String object, String period, String from, String to) {
        return new Neglect(
                1,
                task,
                issue,
                object,
                period,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    private static TaskInHand task(String key, String about, String created, String group) {
        return new TaskInHand(
                about + key, key, key, about, LocalDateTime.parse(created), null, List.of(), Set.of(group));
    }
}
