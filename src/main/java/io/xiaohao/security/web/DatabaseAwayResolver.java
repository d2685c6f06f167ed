package io.xiaohao.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Before the advices of pages and programs, which would ask the absent database what to show. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAwayResolver implements HandlerExceptionResolver {

    private final DatabaseAway away;
    private final DatabaseAwayAnswer answer;

    DatabaseAwayResolver(DatabaseAway away, DatabaseAwayAnswer answer) {
        this.away = away;
        this.answer = answer;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (!away.isReasonOf(failure) || response.isCommitted()) {
            return null;
        }
        try {
            answer.write(request, response);
            return new ModelAndView();
        } catch (IOException callerIsGone) {
            throw new UncheckedIOException(callerIsGone);
        }
    }
}
