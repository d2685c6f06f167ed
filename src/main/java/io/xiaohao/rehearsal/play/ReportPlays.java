package io.xiaohao.rehearsal.play;

import io.xiaohao.rehearsal.AutopilotPlay;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.TaskInHand;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Weekly reports: filed by the unit, accepted by supervision. */
@Configuration(proxyBeanMethods = false)
@StageOnly
class ReportPlays {

    @Bean
    AutopilotPlay submitWeeklyReportPlay() {
        return new ReportPlay(
                "submit-weekly-report", Map.of("summary", "本周按清单推进整改，到期问题逐一核对。", "nextWeek", "继续推进未销号问题整改。"));
    }

    @Bean
    AutopilotPlay reviewWeeklyReportPlay() {
        return new ReportPlay("review-weekly-report", Map.of("accepted", true));
    }

    /**
     * The same answers for everybody.
     *
     * @param task the task's key
     * @param said the answers
     */
    record ReportPlay(String task, Map<String, Object> said) implements AutopilotPlay {

        @Override
        public Map<String, Object> answers(TaskInHand taskInHand, Stage stage) {
            return said;
        }
    }
}
