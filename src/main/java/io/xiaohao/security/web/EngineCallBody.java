package io.xiaohao.security.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;

/**
 * What a call of the engine's web applications brings, read before the engine reads it. A question may hold expressions at
 * any depth: the engine refuses them at the top and evaluates those below {@code orQueries} (7.24), with every class and
 * bean there is.
 */
final class EngineCallBody {

    private static final int LARGEST = 2_000_000;
    private static final String EXPRESSION = "expression";

    private final byte[] bytes;
    private final ObjectMapper json;

    private EngineCallBody(byte[] bytes, ObjectMapper json) {
        this.bytes = bytes;
        this.json = json;
    }

    /**
     * The request's body.
     *
     * @throws Refusal too large where it is over 2 MB
     */
    static EngineCallBody of(HttpServletRequest request, ObjectMapper json) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Refusal.tooLarge("提交的内容超过 %d MB 的上限。".formatted(LARGEST / 1_000_000));
        }
        return new EngineCallBody(bytes, json);
    }

    /** The request, to be read once more. */
    HttpServletRequest requestAgain(HttpServletRequest request) {
        return new BufferedRequest(request, bytes);
    }

    /**
     * Makes sure that nothing in it would be evaluated, however deep it stands and however often it is named.
     *
     * @throws Refusal malformed otherwise, or where it is no JSON
     */
    void requireNoExpression() throws IOException {
        try (JsonParser parser = json.getFactory().createParser(bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    requireNoExpression(parser.currentName());
                }
            }
        } catch (JsonProcessingException unreadable) {
            throw unreadable();
        }
    }

    private static void requireNoExpression(String field) {
        if (field.toLowerCase(Locale.ROOT).endsWith(EXPRESSION)) {
            throw Refusal.malformed(null, "查询条件和提交的内容中不能含有表达式。");
        }
    }

    /** The same as a tree; an empty one where nothing was sent. */
    JsonNode tree() throws IOException {
        try {
            return json.readTree(bytes);
        } catch (JsonProcessingException unreadable) {
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return Refusal.malformed(null, "提交的内容不是有效的 JSON，请刷新页面后重试。");
    }
}
