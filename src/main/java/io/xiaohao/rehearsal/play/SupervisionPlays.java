package io.xiaohao.rehearsal.play;

import io.xiaohao.rehearsal.AutopilotPlay;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.TaskInHand;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Visits are made on the spot and find nothing; evaluations give 90 % of the mark with every requirement met. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "xiaohao.rehearsal", havingValue = "true")
class SupervisionPlays {

    @Bean
    AutopilotPlay recordVisitPlay() {
        return new RecordVisitPlay();
    }

    @Bean
    AutopilotPlay recordEvaluationPlay() {
        return new RecordEvaluationPlay();
    }

    /** Always on the spot. */
    private record RecordVisitPlay() implements AutopilotPlay {

        @Override
        public String task() {
            return "record-visit";
        }

        @Override
        public Map<String, Object> answers(TaskInHand task, Stage stage) {
            return Map.of("method", "ON_SITE");
        }
    }

    /** Always 90 % of the programme's full mark. */
    private record RecordEvaluationPlay() implements AutopilotPlay {

        private static final BigDecimal SHARE = new BigDecimal("0.9");

        @Override
        public String task() {
            return "record-evaluation";
        }

        @Override
        public Map<String, Object> answers(TaskInHand task, Stage stage) {
            BigDecimal points =
                    BigDecimal.valueOf(stage.programme().pack().fullMark()).multiply(SHARE);
            return Map.of("points", points, "requirementsMet", true);
        }
    }
}
