package io.xiaohao.milestone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.xiaohao.evidence.Evidence;
import io.xiaohao.evidence.EvidenceStore;
import io.xiaohao.form.Answers;
import io.xiaohao.milestone.Evaluation.Answer;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Reads what headquarters gives as an evaluation: the points against the programme's full mark, and whether the further
 * requirements are met, each on its own or all together.
 */
@Component
class EvaluationForm {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,12})?");
    private static final Pattern NUMBER_AS_WRITTEN = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{1,20})?[eE]-?\\d{1,2}");
    private static final int LONGEST_REMARK = 1000;
    private static final String POINTS = "points";
    private static final String REQUIREMENTS = "requirements";
    private static final String REQUIREMENTS_MET = "requirementsMet";
    private static final String EVIDENCE = "evidenceIds";

    private final EvidenceStore evidenceStore;

    EvaluationForm(EvidenceStore evidenceStore) {
        this.evidenceStore = evidenceStore;
    }

    Evaluation read(Programme programme, MilestoneCase of, Answers answers, String account, LocalDateTime now) {
        BigDecimal points = points(answers, BigDecimal.valueOf(programme.pack().fullMark()));
        List<Answer> each = answers.text(REQUIREMENTS, "其他要求")
                .map(text -> requirements(programme, of, text))
                .orElse(List.of());
        return new Evaluation(
                points,
                requirementsMet(of, answers, each),
                each,
                ids(programme.government(), answers.text(EVIDENCE, "佐证材料").orElse(null)),
                account,
                now);
    }

    private static BigDecimal points(Answers answers, BigDecimal fullMark) {
        String text = answers.requiredText(POINTS, "评分");
        if (!PLAIN_NUMBER.matcher(text).matches()
                && !NUMBER_AS_WRITTEN.matcher(text).matches()) {
            throw Refusal.malformed(POINTS, "“评分”应是数字，例如 745.5，现在是“%s”。".formatted(text));
        }
        BigDecimal points = new BigDecimal(text);
        if (points.signum() < 0) {
            throw Refusal.invalid(POINTS, "评分不能小于0，现在是%s。".formatted(text));
        }
        if (points.compareTo(fullMark) > 0) {
            throw Refusal.invalid(POINTS, "评分%s超过满分%s。".formatted(text, fullMark.toPlainString()));
        }
        return points.setScale(2, RoundingMode.HALF_UP);
    }

    private static boolean requirementsMet(MilestoneCase of, Answers answers, List<Answer> each) {
        Optional<Boolean> all =
                answers.text(REQUIREMENTS_MET, "其他要求是否全部达到").map(given -> answers.yes(REQUIREMENTS_MET, "其他要求是否全部达到"));
        if (each.isEmpty()) {
            return all.orElseGet(() -> unasked(of));
        }
        boolean met = each.stream().allMatch(Answer::met);
        if (all.isPresent() && all.get() != met) {
            throw Refusal.invalid(
                    REQUIREMENTS_MET, met ? "各项其他要求都填了达到，“其他要求是否全部达到”却填了否，请核对。" : "有其他要求未达到，“其他要求是否全部达到”却填了是，请核对。");
        }
        return met;
    }

    /** Nothing is said about the requirements: right only where there are none. */
    private static boolean unasked(MilestoneCase of) {
        if (of.requirements().isEmpty()) {
            return true;
        }
        throw Refusal.malformed(REQUIREMENTS_MET, "请逐项填写其他要求是否达到：%s。".formatted(String.join("；", of.requirements())));
    }

    private List<Answer> requirements(Programme programme, MilestoneCase of, String text) {
        JsonNode given = json(text);
        if (!given.isArray()) {
            throw Refusal.malformed(REQUIREMENTS, "“其他要求”应是 JSON 数组，每项写明要求（requirement）和是否达到（met）。");
        }
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (JsonNode each : given) {
            Answer answer = answer(programme, of, each);
            if (answers.putIfAbsent(answer.requirement(), answer) != null) {
                throw Refusal.invalid(REQUIREMENTS, "其他要求“%s”填了两次。".formatted(answer.requirement()));
            }
        }
        List<String> missing = of.requirements().stream()
                .filter(requirement -> !answers.containsKey(requirement))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.invalid(REQUIREMENTS, "还有其他要求没有填是否达到：%s。".formatted(String.join("；", missing)));
        }
        return of.requirements().stream().map(answers::get).toList();
    }

    private Answer answer(Programme programme, MilestoneCase of, JsonNode given) {
        String requirement = given.path("requirement").asText("").strip();
        if (!of.requirements().contains(requirement)) {
            throw Refusal.invalid(REQUIREMENTS, "本节点没有其他要求“%s”。".formatted(shortened(requirement)));
        }
        JsonNode met = given.path("met");
        if (!met.isBoolean()) {
            throw Refusal.malformed(REQUIREMENTS, "请填写其他要求“%s”是否达到（true 或 false）。".formatted(requirement));
        }
        String remark = given.path("remark").asText("").strip();
        if (remark.length() > LONGEST_REMARK) {
            throw Refusal.invalid(REQUIREMENTS, "其他要求的说明不能超过%d字。".formatted(LONGEST_REMARK));
        }
        JsonNode evidence = given.path(EVIDENCE);
        return new Answer(
                requirement,
                met.asBoolean(),
                remark.isEmpty() ? null : remark,
                ids(programme.government(), evidence.isArray() ? evidence.toString() : evidence.asText(null)));
    }

    private List<String> ids(String government, String text) {
        return evidenceStore.findAll(government, text).stream()
                .map(Evidence::id)
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw Refusal.malformed(REQUIREMENTS, "“其他要求”不是有效的 JSON。");
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
