package io.xiaohao.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what is read into memory of any call: what is no file and no form is bounded by nobody else. A file has bounds of
 * its own where it is taken in, a form those of the server.
 */
final class LargestBody extends OncePerRequestFilter {

    private static final int LARGEST = 2_000_000;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ProblemWriter problems;

    LargestBody(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return UploadByNobody.isUpload(request) || isForm(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > LARGEST) {
            refuse(response);
        } else if (request.getContentLengthLong() >= 0 || READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                refuse(response);
            } else {
                chain.doFilter(new BufferedRequest(request, body), response);
            }
        }
    }

    private void refuse(HttpServletResponse response) throws IOException {
        problems.write(response, Problems.of(413, "请求内容超过 %d MB 的上限。".formatted(LARGEST / 1_000_000)));
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().regionMatches(true, 0, "application/x-www-form-urlencoded", 0, 33);
    }
}
