package io.xiaohao.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.assessment.ScoreSheet.IndicatorScore;
import io.xiaohao.refusal.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a sheet's scores: JSON, indicator code → points, or → {@code {"points": 5, "reason": "…"}}. Every indicator that
 * is scored must be there, each within its mark.
 */
final class ScoresText {

    private static final String FIELD = "scores";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ScoresText() {}

    /** The scores in the standard's order; refused where one is missing, unknown or beyond its mark. */
    static List<IndicatorScore> read(String text, Standard standard) {
        JsonNode node = parse(text);
        Map<String, IndicatorScore> given = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Indicator indicator = standard.scored(entry.getKey());
            given.put(indicator.code(), score(indicator, entry.getValue()));
        }
        List<IndicatorScore> scores = new ArrayList<>();
        for (Indicator indicator : standard.scored()) {
            IndicatorScore score = given.get(indicator.code());
            if (score == null) {
                throw Refusal.invalid(FIELD, "指标“%s %s”还没有打分。".formatted(indicator.code(), indicator.name()));
            }
            scores.add(score);
        }
        return scores;
    }

    /** The points of all together. */
    static BigDecimal sum(List<IndicatorScore> scores) {
        return scores.stream().map(IndicatorScore::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static JsonNode parse(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException unreadable) {
            // told below, as for any other text that is no object
        }
        throw Refusal.malformed(FIELD, "“各指标得分”应写成“{\"指标编码\": 得分, …}”。");
    }

    private static IndicatorScore score(Indicator indicator, JsonNode value) {
        boolean detailed = value.isObject();
        JsonNode points = detailed ? value.path("points") : value;
        String label = "%s %s".formatted(indicator.code(), indicator.name());
        BigDecimal number = PointsText.read(FIELD, label, points.asText(), indicator.fullMark());
        String reason = detailed ? value.path("reason").asText("").strip() : "";
        boolean deducted = number.compareTo(indicator.fullMark()) < 0;
        if (detailed && deducted && reason.isEmpty()) {
            throw Refusal.invalid(FIELD, "指标“%s”扣了分，请写明扣分原因。".formatted(label));
        }
        return new IndicatorScore(indicator.code(), number, reason.isEmpty() ? null : reason);
    }
}
