package io.xiaohao.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** What a call of the engine's web applications asks of the engine itself. */
final class EngineApiPath {

    private static final Pattern CALL = Pattern.compile("/camunda/api/engine/engine/[^/]+/(.*?)/?", Pattern.DOTALL);

    private EngineApiPath() {}

    /**
     * The part behind the engine's name, such as {@code task/17/complete}; empty where it is another call. It is
     * decoded, as whoever answers the call decodes it too; what is written more strangely than that the firewall refuses.
     */
    static Optional<String> of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Matcher call = CALL.matcher(UriUtils.decode(path, StandardCharsets.UTF_8));
        return call.matches() ? Optional.of(call.group(1)) : Optional.empty();
    }
}
