package io.xiaohao.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;

/** The rankings and grades of a played journal, written as {@code 花园村 85.00 3}: object, points, rank. */
record PlayedRankings(List<JsonNode> lines) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static PlayedRankings of(String journal) {
        return new PlayedRankings(journal.lines().map(PlayedRankings::json).toList());
    }

    /** The lines whose event matches. */
    List<JsonNode> told(String events) {
        return lines.stream()
                .filter(line -> line.path("event").asText().matches(events))
                .toList();
    }

    /** Minute and subject of the lines whose event matches. */
    List<String> headlines(String events) {
        return told(events).stream().map(ExpectedEvent::headline).toList();
    }

    /** A group's ranking as it was first published. */
    List<String> ranks(String period, String group) {
        return ranks(period, group, false);
    }

    /** A group's ranking as a correction published it. */
    List<String> corrected(String period, String group) {
        return ranks(period, group, true);
    }

    /** Those behind the first rank. */
    List<String> behindTheFirst(String period, String group) {
        return ranks(period, group).stream()
                .filter(rank -> !rank.endsWith(" 1"))
                .toList();
    }

    /** The grade of an object as first published: {@code 67.00 14 BAD}; empty where it was not graded. */
    String grade(String period, String group, String object) {
        return grades(period, group, object).stream().findFirst().orElse("");
    }

    /** The grades of an object in the order in which they were published. */
    List<String> grades(String period, String group, String object) {
        return told("grade.awarded").stream()
                .filter(line -> line.at("/data/period").asText().equals(period))
                .filter(line -> line.at("/data/group").asText().equals(group))
                .filter(line -> line.at("/data/object").asText().equals(object))
                .map(line -> "%s %d %s"
                        .formatted(
                                points(line.at("/data/points")),
                                line.at("/data/rank").asInt(),
                                line.at("/data/grade").asText()))
                .toList();
    }

    private List<String> ranks(String period, String group, boolean correction) {
        return told("ranking.published").stream()
                .filter(line -> line.at("/data/period").asText().equals(period))
                .filter(line -> line.at("/data/group").asText().equals(group))
                .filter(line -> line.at("/data/correction").asBoolean() == correction)
                .flatMap(line -> StreamSupport.stream(line.at("/data/ranks").spliterator(), false))
                .map(rank -> "%s %s %d"
                        .formatted(
                                rank.path("object").asText(),
                                points(rank.path("points")),
                                rank.path("rank").asInt()))
                .toList();
    }

    private static String points(JsonNode number) {
        return number.decimalValue().setScale(2).toPlainString();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(line, unreadable);
        }
    }
}
