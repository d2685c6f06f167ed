package io.xiaohao.rehearsal.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xiaohao.rehearsal.AutopilotPlay;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.TaskInHand;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Visits are made on the spot and find nothing; evaluations give 90 % of the mark with every requirement met. */
@Configuration(proxyBeanMethods = false)
@StageOnly
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

        private static final String FOUND = "foundIssues";
        private static final ObjectMapper JSON = new ObjectMapper();

        @Override
        public String task() {
            return "record-visit";
        }

        @Override
        public Map<String, Object> answers(TaskInHand task, Stage stage) {
            return Map.of("method", "ON_SITE");
        }

        /** What was found is photographed, where somebody does. */
        @Override
        public Map<String, Object> complement(TaskInHand task, Map<String, Object> answers, Stage stage) {
            if (!(answers.get(FOUND) instanceof String found)) {
                return answers;
            }
            Map<String, Object> complete = new LinkedHashMap<>(answers);
            complete.put(FOUND, photographed(found, stage));
            return complete;
        }

        private static String photographed(String found, Stage stage) {
            try {
                JsonNode issues = JSON.readTree(found);
                issues.forEach(issue -> stage.pictureOfFinding(
                                issue.path("category").asText(),
                                issue.path("place").asText())
                        .ifPresent(picture -> ((ObjectNode) issue).put("evidenceIds", picture)));
                return issues.toString();
            } catch (JsonProcessingException notJson) {
                // Told by whoever reads the form.
                return found;
            }
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
