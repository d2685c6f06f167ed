package io.xiaohao.rehearsal.play;

import io.xiaohao.rehearsal.AutopilotPlay;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.TaskInHand;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tasks of the closed loop that are done by saying yes: confirm, approve, pass; a recheck finds no relapse. */
@Configuration(proxyBeanMethods = false)
@StageOnly
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
        return new CheckingPlay(new AgreeingPlay("verify-rectification", "passed", true));
    }

    @Bean
    AutopilotPlay approveClosurePlay() {
        return new AgreeingPlay("approve-closure", "approved", true);
    }

    @Bean
    AutopilotPlay recheckIssuePlay() {
        return new CheckingPlay(new AgreeingPlay("recheck-issue", "relapsed", false));
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

    /**
     * A check on the spot: with a picture, where somebody takes them and the answers name none.
     *
     * @param well the answer that finds everything in order
     */
    record CheckingPlay(AgreeingPlay well) implements AutopilotPlay {

        private static final String EVIDENCE = "evidenceIds";

        @Override
        public String task() {
            return well.task();
        }

        @Override
        public Map<String, Object> answers(TaskInHand task, Stage stage) {
            return well.answers(task, stage);
        }

        @Override
        public Map<String, Object> complement(TaskInHand task, Map<String, Object> answers, Stage stage) {
            boolean inOrder = Boolean.toString(well.answer()).equals(String.valueOf(answers.get(well.variable())));
            if (answers.containsKey(EVIDENCE)) {
                return answers;
            }
            Map<String, Object> complete = new LinkedHashMap<>(answers);
            stage.pictureOfCheck(task.about(), inOrder).ifPresent(picture -> complete.put(EVIDENCE, picture));
            return complete;
        }
    }
}
