package io.xiaohao.escalation.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.escalation.Promise;
import io.xiaohao.form.Answers;
import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads commitments: a text with one deadline for all, or a JSON array of objects with text and deadline. */
final class Promises {

    private static final int MOST = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Promises() {}

    static List<Promise> read(Answers answers) {
        Optional<LocalDate> common = answers.date("commitmentDeadline", "承诺期限");
        Optional<String> text = answers.text("commitments", "承诺事项");
        if (text.isEmpty()) {
            return List.of();
        }
        Optional<JsonNode> list = parse(text.get());
        if (list.isEmpty()) {
            return List.of(new Promise(text.get(), common.orElseThrow(Promises::withoutDeadline)));
        }
        return promises(list.get(), common);
    }

    private static List<Promise> promises(JsonNode list, Optional<LocalDate> common) {
        if (list.size() > MOST) {
            throw Refusal.invalid("commitments", "一次约谈最多登记%d项承诺，现有%d项。".formatted(MOST, list.size()));
        }
        List<Promise> promises = new ArrayList<>();
        for (JsonNode each : list) {
            String text = each.isTextual() ? each.asText() : each.path("text").asText("");
            if (text.isBlank()) {
                throw Refusal.malformed("commitments", "第%d项承诺没有内容。".formatted(promises.size() + 1));
            }
            promises.add(new Promise(text.strip(), deadline(each, promises.size() + 1, common)));
        }
        return promises;
    }

    private static LocalDate deadline(JsonNode each, int position, Optional<LocalDate> common) {
        String text = each.path("deadline").asText("");
        if (text.isBlank()) {
            return common.orElseThrow(
                    () -> Refusal.malformed("commitments", "第%d项承诺没有期限，每项承诺都要有期限。".formatted(position)));
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            throw Refusal.malformed("commitments", "第%d项承诺的期限“%s”不是有效日期，应如2021-06-01。".formatted(position, text));
        }
    }

    /** The array, where the text is one; anything else is the commitment itself. */
    private static Optional<JsonNode> parse(String text) {
        if (!text.startsWith("[")) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(text);
            return node.isArray() ? Optional.of(node) : Optional.empty();
        } catch (JsonProcessingException plainText) {
            return Optional.empty();
        }
    }

    private static Refusal withoutDeadline() {
        return Refusal.malformed("commitmentDeadline", "请填写“承诺期限”，承诺都要有期限。");
    }
}
