package io.xiaohao.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost of all filters, before sessions are looked up: turns requests away while the database is away, and
 * answers for those that found out. Health and what pages are made of need no database and are let through.
 */
final class DatabaseAwayFilter extends OncePerRequestFilter {

    private static final String[] WITHOUT_DATABASE = {
        "/actuator/health", "/assets/", "/webjars/", "/_static/", "/login.css", "/login.js", "/favicon.ico"
    };

    private final DatabaseAway away;
    private final DatabaseAwayAnswer answer;

    DatabaseAwayFilter(DatabaseAway away, DatabaseAwayAnswer answer) {
        this.away = away;
        this.answer = answer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Stream.of(WITHOUT_DATABASE).anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (away.isNow()) {
            answer.write(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            boolean databaseIsAway = away.isReasonOf(failure);
            if (databaseIsAway && !response.isCommitted()) {
                answer.write(request, response);
            } else if (!databaseIsAway || response.getStatus() != HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                // What was answered already may only stand where it says that it is no answer.
                throw failure;
            }
        }
    }
}
