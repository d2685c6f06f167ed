package io.xiaohao.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.form.Answers;
import io.xiaohao.programme.Origin;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the section {@code weekly-reports}; a value is plain, or {@code {value: …, origin: …}}. */
final class ReportRulesReader {

    static final String ASKED = "asked";
    static final String FORM = "form";
    static final String ASKED_AT = "asked-at";
    static final String DUE_AT = "due-at";
    static final String REMINDER_AT = "reminder-at";
    static final String DIGEST_AT = "digest-at";
    static final String REVIEW_DAYS = "review-days";
    static final String CORRECTION_DAYS = "correction-days";
    static final String LONGEST_TEXT = "longest-text";
    static final String COPIES = "copies";

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final int USUAL_REVIEW_DAYS = 2;
    private static final int USUAL_CORRECTION_DAYS = 1;

    private ReportRulesReader() {}

    /** The rules of the section; a missing section, like one with faults, asks nobody. */
    static ReportRules read(JsonNode section) {
        return new ReportRules(
                text(section, ASKED).flatMap(ReportersAsked::named).orElse(ReportersAsked.NOBODY),
                text(section, FORM).flatMap(ReportForm::named).orElse(ReportForm.REPORT),
                time(section, ASKED_AT).orElse(LocalTime.of(9, 0)),
                time(section, DUE_AT).orElse(LocalTime.of(17, 30)),
                time(section, REMINDER_AT).orElse(LocalTime.of(15, 0)),
                time(section, DIGEST_AT).orElse(LocalTime.of(18, 0)),
                number(section, REVIEW_DAYS).orElse(USUAL_REVIEW_DAYS),
                number(section, CORRECTION_DAYS).orElse(USUAL_CORRECTION_DAYS),
                number(section, LONGEST_TEXT).orElse(Answers.LONGEST_TEXT),
                texts(section, COPIES),
                origins(section));
    }

    static JsonNode value(JsonNode section, String key) {
        JsonNode node = section.path(key);
        return node.isObject() ? node.path("value") : node;
    }

    static Optional<String> text(JsonNode section, String key) {
        JsonNode value = value(section, key);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    static Optional<LocalTime> time(JsonNode section, String key) {
        return text(section, key).filter(text -> TIME.matcher(text).matches()).map(LocalTime::parse);
    }

    static Optional<Integer> number(JsonNode section, String key) {
        return text(section, key).filter(text -> text.matches("\\d{1,4}")).map(Integer::valueOf);
    }

    /** The texts of a sequence, or of one value separated by 、. */
    static List<String> texts(JsonNode section, String key) {
        JsonNode value = value(section, key);
        if (!value.isArray()) {
            return text(section, key).map(text -> List.of(text.split("、"))).orElse(List.of());
        }
        List<String> texts = new ArrayList<>();
        value.forEach(element -> texts.add(element.asText().strip()));
        return texts;
    }

    private static Map<String, Origin> origins(JsonNode section) {
        Map<String, Origin> origins = new HashMap<>();
        section.properties().forEach(entry -> {
            String words = entry.getValue().path("origin").asText("");
            origins.put(entry.getKey(), Origin.named(words).orElse(Origin.DOCUMENT));
        });
        return origins;
    }
}
