package io.xiaohao.security.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Refuses a call of the engine's web applications in the form in which they show it to people. */
@Component
class EngineApiAnswers {

    /** Said where others may, or where the engine refuses without a sentence of ours. */
    static final String NOT_PERMITTED = "您没有权限查看或办理，它可能已转给他人，或不在您的职责范围内。请刷新后重试，仍有疑问请联系系统管理员。";

    private static final String TYPE = "Refusal";

    private final ObjectMapper json;

    EngineApiAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** Makes the sentence the whole answer. */
    void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPE);
        body.put("message", sentence);
        body.put("code", null);
        byte[] bytes = json.writeValueAsBytes(body);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
