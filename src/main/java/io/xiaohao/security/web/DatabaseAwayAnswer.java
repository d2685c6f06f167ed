package io.xiaohao.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Says that the database is away, without asking it anything: to a person by a page, to a program by a problem. */
@Component
class DatabaseAwayAnswer {

    private static final int UNAVAILABLE = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    private static final String SECONDS = "10";
    private static final String SENTENCE = "数据库暂时连不上，系统正在自动重连，请稍后重试；刚才的操作如未得到确认，请重试前先核对。";
    private static final String PAGE = "templates/security/away.html";

    private final ProblemWriter problems;
    private final EngineApiAnswers engineAnswers;

    DatabaseAwayAnswer(ProblemWriter problems, EngineApiAnswers engineAnswers) {
        this.problems = problems;
        this.engineAnswers = engineAnswers;
    }

    /** Makes it the whole answer, in place of whatever was begun. */
    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (EngineApiPath.of(request).isPresent()) {
            engineAnswers.refuse(response, UNAVAILABLE, SENTENCE);
        } else if (PageRequests.wantsPage(request)) {
            page(response);
        } else {
            problems.write(response, Problems.of(UNAVAILABLE, SENTENCE));
        }
    }

    private static void page(HttpServletResponse response) throws IOException {
        byte[] page = new ClassPathResource(PAGE).getContentAsByteArray();
        response.setStatus(UNAVAILABLE);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Security-Policy", "default-src 'self'");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
