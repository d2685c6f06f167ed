package io.xiaohao.issue.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row's values as JSON, one line. */
final class RowPayload {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> VALUES = new TypeReference<>() {};

    private RowPayload() {}

    static String write(Map<String, String> values) {
        return json(values);
    }

    static Map<String, String> read(String payload) {
        try {
            return JSON.readValue(payload, VALUES);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("An import row's payload is no JSON object of texts.", damaged);
        }
    }

    /** A whole row, its pictures included. */
    static String writeRow(CheckedRow row) {
        return json(row);
    }

    static CheckedRow readRow(String line) {
        try {
            return JSON.readValue(line, CheckedRow.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A line of the checked rows is no row.", damaged);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts can always be written as JSON.", impossible);
        }
    }
}
