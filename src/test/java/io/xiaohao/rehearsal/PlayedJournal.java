package io.xiaohao.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A rehearsal's journal, line by line.
 *
 * @param lines its lines; what the first visit found bears the name {@link #FOUND} in them
 * @param found the number that the programme gave it
 */
record PlayedJournal(List<JsonNode> lines, String found) {

    /** What stands for that number. */
    static final String FOUND = "F1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static PlayedJournal of(String text) {
        String found = text.lines()
                .map(PlayedJournal::json)
                .filter(line -> event(line).equals("visit.recorded"))
                .map(line -> line.at("/data/found/0").asText())
                .filter(number -> !number.isEmpty())
                .findFirst()
                .orElseThrow();
        return new PlayedJournal(
                text.replace("\"" + found + "\"", "\"" + FOUND + "\"")
                        .lines()
                        .map(PlayedJournal::json)
                        .toList(),
                found);
    }

    static String event(JsonNode line) {
        return line.path("event").asText();
    }

    static String subject(JsonNode line) {
        return line.path("subject").asText();
    }

    /** To the minute. */
    static String at(JsonNode line) {
        return line.path("at").asText().substring(0, 16);
    }

    /** The texts of a list. */
    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** The lines of one kind. */
    List<JsonNode> ofKind(String event) {
        return lines.stream().filter(line -> event(line).equals(event)).toList();
    }

    /** The lines of a minute. */
    List<JsonNode> at(String minute) {
        return lines.stream().filter(line -> at(line).equals(minute)).toList();
    }

    /** Minute and subject of each. */
    List<String> told(String event) {
        return ofKind(event).stream()
                .map(line -> at(line) + " " + subject(line))
                .toList();
    }

    JsonNode only(String event, String subject) {
        List<JsonNode> found = ofKind(event).stream()
                .filter(line -> subject(line).equals(subject))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(event + " of " + subject + ": " + found);
        }
        return found.get(0);
    }

    /** The rectification rate as a fraction, counted from what happened to each issue until the day was over. */
    String closedOfCounted(LocalDate day) {
        Set<String> counted = new HashSet<>();
        Set<String> closed = new HashSet<>();
        for (JsonNode line : lines) {
            if (LocalDate.parse(at(line).substring(0, 10)).isAfter(day)) {
                break;
            }
            String number = subject(line);
            switch (event(line)) {
                case "issue.registered" -> counted.add(number);
                case "issue.rejected", "issue.merged" -> counted.remove(number);
                case "issue.closed" -> closed.add(number);
                case "issue.reopened" -> closed.remove(number);
                default -> {}
            }
        }
        return closed.size() + "/" + counted.size();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(line, unreadable);
        }
    }
}
