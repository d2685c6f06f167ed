package io.xiaohao.engine.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.form.Answers;
import io.xiaohao.refusal.Refusal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What a person gives on completing a task, made into what the engine can hold: texts, yes or no, numbers. A list or an
 * object is passed on as its JSON text. Names that the process itself relies on are refused.
 */
@Component
class TaskAnswers {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,63}");
    private static final Set<String> REFERENCES = Set.of("issue", "programme", "escalation", "next");
    private static final int MOST = 50;

    private final ObjectMapper json;

    TaskAnswers(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The variables for the engine; null values are left out.
     *
     * @throws Refusal malformed for a name that may not be given, invalid for a value the engine cannot hold
     */
    Map<String, Object> variables(Map<String, Object> answers) {
        if (answers.size() > MOST) {
            throw Refusal.malformed(null, "一次最多填写 %d 项。".formatted(MOST));
        }
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((name, value) -> {
            requireAnswerName(name);
            if (value != null) {
                variables.put(name, scalar(name, value));
            }
        });
        return variables;
    }

    private static void requireAnswerName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.malformed(null, "“%s”不是可以填写的项目。".formatted(shortened(name)));
        }
        if (REFERENCES.contains(name)) {
            throw Refusal.malformed(name, "“%s”由系统设定，办理任务时不能修改。".formatted(name));
        }
    }

    private Object scalar(String name, Object value) {
        if (value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(name, number);
        }
        return text(name, value instanceof CharSequence text ? text.toString() : asJson(value));
    }

    private static Object number(String name, Number number) {
        if (number instanceof Integer || number instanceof Long) {
            return number;
        }
        if (number instanceof BigInteger integer) {
            if (integer.bitLength() >= Long.SIZE) {
                throw Refusal.invalid(name, "“%s”的数值过大。".formatted(AnswerLabels.of(name)));
            }
            return integer.longValue();
        }
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            throw Refusal.invalid(name, "“%s”的数值过大。".formatted(AnswerLabels.of(name)));
        }
        return value;
    }

    private static String text(String name, String text) {
        if (text.length() > Answers.LONGEST_TEXT) {
            throw Refusal.invalid(
                    name,
                    "“%s”共%d字，超过%d字的上限，请精简。".formatted(AnswerLabels.of(name), text.length(), Answers.LONGEST_TEXT));
        }
        return text;
    }

    private String asJson(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("answers come from JSON and can be written as JSON", unwritable);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
