package io.xiaohao.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.escalation.EscalationCase;
import io.xiaohao.escalation.EscalationRun;
import io.xiaohao.escalation.Measure;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Interviews (约谈): arranged, held or not, what is promised in them and what becomes of that. */
interface InterviewPaths {

    EscalationRun run();

    @Test
    default void anInterviewIsHeldAndItsCommitmentsAreFollowedOneDeadlineAfterTheOther() {
        EscalationCase talk = interview("城南村");
        assertThat(talk.candidates("schedule-interview")).containsExactly("discipline", "organization");
        run().at("2015-05-06T10:00");
        talk.complete(
                "schedule-interview",
                "discipline",
                "interviewAt",
                "2015-05-08T10:00",
                "place",
                "三楼会议室",
                "interviewees",
                "张三");
        assertThat(talk.openTasks()).isEmpty();
        talk.passTo("2015-05-08T10:00");
        talk.complete(
                "record-interview",
                "discipline",
                "held",
                true,
                "minutes",
                "承认落实不力",
                "commitments",
                "[{\"text\":\"清理河道\",\"deadline\":\"2015-05-15\"},{\"text\":\"建立台账\",\"deadline\":\"2015-05-22\"}]");
        assertThat(talk.candidates("confirm-commitments")).containsExactly("supervision");

        talk.passTo("2015-05-16T00:00");
        assertThat(run().told("城南村")).endsWith("interview.held", "commitment.late");
        run().at("2015-05-18T10:00");
        talk.complete("confirm-commitments", "supervisor", "fulfilled", true);
        assertThat(talk.timers()).isEqualTo(Map.of("commitments-late-due", LocalDateTime.parse("2015-05-23T00:00")));
        talk.complete("confirm-commitments", "supervisor", "fulfilled", true).hasEndedAt("commitments-closed");
        assertThat(run().told("城南村"))
                .endsWith("commitment.late", "commitment.fulfilled", "commitment.fulfilled", "escalation.closed");
    }

    @Test
    default void aBrokenCommitmentIsRaisedToTheNextRung() {
        EscalationCase talk = interview("林店尾村");
        run().at("2015-05-06T10:00");
        talk.complete("schedule-interview", "discipline", "interviewAt", "2015-05-08T10:00", "interviewees", "李四");
        talk.passTo("2015-05-08T10:00");
        talk.complete(
                "record-interview",
                "discipline",
                "held",
                true,
                "minutes",
                "略",
                "commitments",
                "限期整改",
                "commitmentDeadline",
                "2015-05-20");

        talk.complete("confirm-commitments", "supervisor", "fulfilled", false, "opinion", "现场仍未清理");

        assertThat(run().told("林店尾村"))
                .endsWith("interview.held", "commitment.broken", "escalation.proposed", "escalation.closed");
        assertThat(run().data("林店尾村", "escalation.proposed"))
                .isEqualTo("{\"cause\":\"COMMITMENT_BROKEN\",\"measure\":\"WRITTEN_REVIEW\",\"period\":\"2015-05\"}");
        assertThat(run().last("林店尾村").stored().proposal().previous()).contains(talk.id());
    }

    @Test
    default void anInterviewThatIsNotHeldIsArrangedOnceMoreAndThenGoesBackToTheLeader() {
        EscalationCase talk = interview("樟台村");
        for (String day : List.of("2015-05-08", "2015-05-13")) {
            talk.complete("schedule-interview", "discipline", "interviewAt", day + "T10:00", "interviewees", "王五");
            talk.passTo(day + "T10:00");
            talk.complete("record-interview", "discipline", "held", false, "minutes", "出差");
        }

        assertThat(talk.openTasks()).containsExactly("approve-escalation");
        assertThat(run().told("樟台村"))
                .endsWith("interview.scheduled", "interview.missed", "interview.scheduled", "interview.missed");
        talk.complete("approve-escalation", "leader", "decision", "APPROVE", "opinion", "再约一次");
        assertThat(talk.openTasks()).containsExactly("schedule-interview");
        assertThat(run().told("樟台村").stream().filter("accountability.imposed"::equals))
                .hasSize(1);
    }

    @Test
    default void anInterviewWithoutCommitmentsIsDone() {
        EscalationCase talk = interview("珊门村");
        talk.complete("schedule-interview", "discipline", "interviewAt", "2015-05-08T10:00", "interviewees", "赵六");
        talk.passTo("2015-05-08T10:00");

        talk.complete("record-interview", "discipline", "held", true, "minutes", "已整改到位")
                .hasEndedAt("interview-closed");

        assertThat(run().told("珊门村")).endsWith("interview.held", "escalation.closed");
    }

    private EscalationCase interview(String village) {
        EscalationCase talk = run().propose(village, Measure.INTERVIEW);
        talk.complete("approve-escalation", "leader", "decision", "APPROVE", "opinion", "同意");
        return talk;
    }
}
