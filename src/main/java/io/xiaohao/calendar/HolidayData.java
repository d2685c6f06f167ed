package io.xiaohao.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.refusal.Refusal;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Days off and adjusted working days as administrators hand them in: the CSV of {@link CalendarFile}, or the JSON of the
 * public data set holiday-cn, an object with {@code days}, each with {@code name}, {@code date} and {@code isOffDay}.
 */
public final class HolidayData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HolidayData() {}

    /**
     * Reads either format, told apart by its first character.
     *
     * @throws Refusal malformed, naming what cannot be understood and what is expected there
     */
    public static List<CalendarDay> read(String content) {
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        if (text.isBlank()) {
            throw Refusal.malformed("file", "文件是空的，请选择工作日历文件（CSV 或 JSON）。");
        }
        return text.stripLeading().startsWith("{") ? json(text) : CalendarFile.read(new StringReader(text));
    }

    private static List<CalendarDay> json(String text) {
        JsonNode days = parse(text).path("days");
        if (!days.isArray() || days.isEmpty()) {
            throw Refusal.malformed("file", "JSON 中没有“days”列表，应为 holiday-cn 数据集的年度文件。");
        }
        List<CalendarDay> read = new ArrayList<>();
        for (JsonNode day : days) {
            read.add(day(day, read.size() + 1));
        }
        return List.copyOf(read);
    }

    private static CalendarDay day(JsonNode node, int position) {
        if (!node.path("isOffDay").isBoolean() || node.path("name").asText().isBlank()) {
            throw Refusal.malformed("file", "JSON 第 %d 天应有名称“name”和是否放假“isOffDay”。".formatted(position));
        }
        DayKind kind = node.path("isOffDay").booleanValue() ? DayKind.HOLIDAY : DayKind.WORKDAY;
        return new CalendarDay(date(node, position), kind, node.path("name").asText());
    }

    private static LocalDate date(JsonNode node, int position) {
        String text = node.path("date").asText();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException impossible) {
            throw Refusal.malformed("file", "JSON 第 %d 天的日期“%s”应形如 2026-10-01，且须是存在的日子。".formatted(position, text));
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw Refusal.malformed("file", "JSON 第 %d 行有误，文件可能不完整。".formatted(line));
        }
    }
}
