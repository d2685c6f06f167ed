package io.xiaohao.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One line that a scenario's journal is to have: {@code minute event subject name=value …}. A subject {@code *} is any;
 * names are {@code actor} or keys of the event's data, values of lists are joined by 、.
 */
record ExpectedEvent(String minute, String event, String subject, Map<String, String> data) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ON_THE_MINUTE = ":00+08:00";

    static List<ExpectedEvent> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ExpectedEvent::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ExpectedEvent parse(String line) {
        String[] words = line.strip().split("\\s+");
        Map<String, String> data = new TreeMap<>();
        Arrays.stream(words).skip(3).map(word -> word.split("=", 2)).forEach(pair -> data.put(pair[0], pair[1]));
        return new ExpectedEvent(words[0], words[1], words[2], data);
    }

    /** The journal's lines about issues, rechecks and the calendar. */
    static List<JsonNode> ofTheLoop(String journal) {
        return journal.lines()
                .map(ExpectedEvent::json)
                .filter(line -> line.get("event").asText().matches("(issue|recheck|calendar)\\..*"))
                .toList();
    }

    static String headline(JsonNode line) {
        String event = line.get("event").asText();
        String at = line.get("at").asText();
        String minute = at.endsWith(ON_THE_MINUTE) ? at.substring(0, at.length() - ON_THE_MINUTE.length()) : at;
        String subject =
                event.startsWith("calendar.") ? "*" : line.path("subject").asText();
        return minute + " " + event + " " + subject;
    }

    String headline() {
        return minute + " " + event + " " + subject;
    }

    /** What of this event's data the line has, in the form in which it is expected. */
    Map<String, String> dataIn(JsonNode line) {
        Map<String, String> found = new TreeMap<>();
        data.keySet()
                .forEach(name ->
                        found.put(name, text(name.equals("actor") ? line.get(name) : line.at("/data/" + name))));
        return found;
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining("、"));
        }
        return value.asText();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(line, unreadable);
        }
    }
}
