package io.xiaohao.rehearsal.play;

import io.xiaohao.calendar.WorkingDays;
import io.xiaohao.rehearsal.AutopilotPlay;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.TaskInHand;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is raised is dealt with as proposed: approved, interviewed at 10:00 with one full working day between, committed
 * to within ten working days, kept, carried out.
 */
@Configuration(proxyBeanMethods = false)
@StageOnly
class EscalationPlays {

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final int NOTICE = 2;
    private static final int COMMITTED_FOR = 10;

    @Bean
    AutopilotPlay approveEscalationPlay() {
        return new EscalationPlay(
                "approve-escalation", (task, stage) -> Map.of("decision", "APPROVE", "opinion", "同意按建议处置。"));
    }

    @Bean
    AutopilotPlay scheduleInterviewPlay(WorkingDays workingDays) {
        return new EscalationPlay(
                "schedule-interview",
                (task, stage) -> Map.of(
                        "interviewAt",
                        day(workingDays, stage, NOTICE).atTime(MORNING).toString(),
                        "place",
                        "指挥部会议室",
                        "interviewees",
                        task.object() + "有关单位主要负责人"));
    }

    @Bean
    AutopilotPlay recordInterviewPlay(WorkingDays workingDays) {
        return new EscalationPlay(
                "record-interview",
                (task, stage) -> Map.of(
                        "held",
                        true,
                        "minutes",
                        "指出问题，提出要求，被约谈人作出承诺。",
                        "commitments",
                        "限期整改到位",
                        "commitmentDeadline",
                        day(workingDays, stage, COMMITTED_FOR).toString()));
    }

    @Bean
    AutopilotPlay confirmCommitmentsPlay() {
        return new EscalationPlay("confirm-commitments", (task, stage) -> Map.of("fulfilled", true));
    }

    @Bean
    AutopilotPlay confirmMeasurePlay() {
        return new EscalationPlay("confirm-measure", (task, stage) -> Map.of("done", true));
    }

    private static LocalDate day(WorkingDays workingDays, Stage stage, int after) {
        return workingDays.after(stage.now().toLocalDate(), after);
    }

    /**
     * One task's answers.
     *
     * @param task the task's key
     * @param well how it is done well
     */
    record EscalationPlay(String task, BiFunction<TaskInHand, Stage, Map<String, Object>> well)
            implements AutopilotPlay {

        @Override
        public Map<String, Object> answers(TaskInHand taskInHand, Stage stage) {
            return well.apply(taskInHand, stage);
        }
    }
}
