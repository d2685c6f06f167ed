package io.xiaohao.rehearsal.play;

import io.xiaohao.rehearsal.AutopilotPlay;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.TaskInHand;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tasks of the closed loop that are done by saying yes: confirm, approve, pass; a recheck finds no relapse. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "xiaohao.rehearsal", havingValue = "true")
class AgreeingPlays {

    @Bean
    AutopilotPlay confirmSubmissionPlay() {
        return new AgreeingPlay("confirm-submission", "confirmed", true);
    }

    @Bean
    AutopilotPlay decideExtensionPlay() {
        return new AgreeingPlay("decide-extension", "approved", true);
    }

    @Bean
    AutopilotPlay verifyRectificationPlay() {
        return new AgreeingPlay("verify-rectification", "passed", true);
    }

    @Bean
    AutopilotPlay approveClosurePlay() {
        return new AgreeingPlay("approve-closure", "approved", true);
    }

    @Bean
    AutopilotPlay recheckIssuePlay() {
        return new AgreeingPlay("recheck-issue", "relapsed", false);
    }

    /**
     * One answer, always the same.
     *
     * @param task the task's key
     * @param variable the variable of the answer
     * @param answer the answer
     */
    record AgreeingPlay(String task, String variable, boolean answer) implements AutopilotPlay {

        @Override
        public Map<String, Object> answers(TaskInHand taskInHand, Stage stage) {
            return Map.of(variable, answer);
        }
    }
}
