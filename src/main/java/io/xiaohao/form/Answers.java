package io.xiaohao.form;

import io.xiaohao.refusal.Refusal;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ValueRange;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a person answered on a task. Each value is read under its name in the contract and its label in the form;
 * whatever is missing or cannot be read is refused with the label, so that the clerk knows which field is meant.
 */
public record Answers(Map<String, Object> values) {

    /** The longest text that is taken, in characters: what the engine can keep while it passes a value on. */
    public static final int LONGEST_TEXT = 4000;

    private static final ValueRange YEARS = ValueRange.of(1900, 2999);

    /** Keeps a copy of the values; a null value counts as not given. */
    public Answers {
        Map<String, Object> given = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                given.put(name, value);
            }
        });
        values = Map.copyOf(given);
    }

    /** The text under the name without surrounding white space; empty where it is missing or blank. */
    public Optional<String> text(String name, String label) {
        Object value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value.getClass().isArray() || value instanceof InputStream) {
            throw Refusal.malformed(name, "“%s”只能填写文字，不能是文件。".formatted(label));
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        if (text.length() > LONGEST_TEXT) {
            throw Refusal.invalid(name, "“%s”共%d字，超过%d字的上限，请精简。".formatted(label, text.length(), LONGEST_TEXT));
        }
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    /** The text under the name; refused where it is missing. */
    public String requiredText(String name, String label) {
        return text(name, label).orElseThrow(() -> missing(name, label));
    }

    /** The date ({@code yyyy-MM-dd}) under the name; empty where it is missing, refused where it is no date. */
    public Optional<LocalDate> date(String name, String label) {
        return text(name, label).map(text -> parseDate(name, label, text));
    }

    /** Yes or no under the name, as a Boolean or as the text true or false; refused where it is missing. */
    public boolean yes(String name, String label) {
        return switch (requiredText(name, label).toLowerCase(Locale.ROOT)) {
            case "true", "是" -> true;
            case "false", "否" -> false;
            default -> throw Refusal.malformed(name, "“%s”只能填是（true）或否（false）。".formatted(label));
        };
    }

    /** One of the enum's names under the name; refused where it is missing or another. */
    public <E extends Enum<E>> E choice(String name, String label, Class<E> choices) {
        String given = requiredText(name, label);
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(given)) {
                return choice;
            }
        }
        throw Refusal.malformed(
                name, "“%s”没有“%s”这个选项，可选：%s。".formatted(label, given, String.join("、", names(choices))));
    }

    private static <E extends Enum<E>> String[] names(Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants()).map(Enum::name).toArray(String[]::new);
    }

    /** The day as it is written; empty where it is none, or in a year that no database keeps and no calendar counts to. */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> YEARS.isValidIntValue(day.getYear()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static LocalDate parseDate(String name, String label, String text) {
        return day(text)
                .orElseThrow(() -> Refusal.malformed(name, "“%s”的“%s”不是有效日期，应如2021-06-01。".formatted(label, text)));
    }

    private static Refusal missing(String name, String label) {
        return Refusal.malformed(name, "请填写“%s”。".formatted(label));
    }
}
