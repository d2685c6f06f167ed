package io.xiaohao.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a POST under {@code /api} that bears the header {@code Idempotency-Key} once: the same key from the same
 * account is answered as the first time, with {@code Idempotent-Replay: true}. It stands behind authorisation, so
 * that a key is never spent on a call that may not be made.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAY = "Idempotent-Replay";

    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_BODY = 2_000_000;

    private final IdempotencyKeys keys;
    private final ProblemWriter problems;

    IdempotencyFilter(IdempotencyKeys keys, ProblemWriter problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !HttpMethod.POST.matches(request.getMethod())
                || !path.startsWith("/api/")
                || request.getHeader(KEY) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String key = request.getHeader(KEY);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            problems.write(response, Problems.of(400, "请求头 Idempotency-Key 须为 1 到 %d 个字符。".formatted(LONGEST_KEY)));
            return;
        }
        if (isUpload(request)) {
            execute(request, response, chain, call(request, key, null), true);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            problems.write(response, Problems.of(413, "请求内容超过 %d MB 的上限。".formatted(LARGEST_BODY / 1_000_000)));
            return;
        }
        execute(new BufferedRequest(request, body), response, chain, call(request, key, body), false);
    }

    private void execute(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            IdempotentCall call,
            boolean upload)
            throws IOException, ServletException {
        KeyClaim result = keys.claim(call);
        if (result instanceof KeyClaim.Denied denied) {
            problems.write(response, Problems.of(denied.status(), denied.detail()));
        } else if (result instanceof KeyClaim.Answered answered) {
            replay(response, answered.answer());
        } else if (result instanceof KeyClaim.Granted granted) {
            executeFirst(request, response, chain, granted.claim(), upload);
        }
    }

    private void executeFirst(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, String claim, boolean upload)
            throws IOException, ServletException {
        ContentCachingResponseWrapper recorded = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try {
            // Uploads know what they have seen by its content and go on with what was interrupted.
            IdempotentCommit.belongsTo(upload ? null : claim);
            chain.doFilter(request, recorded);
            answered = true;
        } finally {
            IdempotentCommit.belongsTo(null);
            if (!answered) {
                keys.giveBack(claim);
            }
        }
        keys.answer(
                claim,
                new KeptAnswer(
                        recorded.getStatus(),
                        recorded.getContentType(),
                        recorded.getHeader(HttpHeaders.LOCATION),
                        recorded.getContentAsByteArray()));
        recorded.copyBodyToResponse();
    }

    private static void replay(HttpServletResponse response, KeptAnswer answer) throws IOException {
        response.setStatus(answer.status());
        response.setHeader(REPLAY, "true");
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.body().length > 0) {
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
    }

    private static IdempotentCall call(HttpServletRequest request, String key, byte[] body) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String target = request.getMethod() + " " + request.getRequestURI() + query;
        String account = SecurityContextHolder.getContext().getAuthentication().getName();
        return IdempotentCall.of(account, key, target, body);
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
