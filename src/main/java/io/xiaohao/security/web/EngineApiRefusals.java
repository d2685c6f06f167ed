package io.xiaohao.security.web;

import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.FailureCauses;
import io.xiaohao.security.NotedFailure;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Tells the people in front of the engine's web applications what the domain refuses in its own sentence and with its
 * own status, however deep the engine has wrapped it, and what the engine itself does not permit in a sentence without
 * its names of permissions. Left alone, they would read a server error with an internal number.
 */
final class EngineApiRefusals extends OncePerRequestFilter {

    private final EngineApiAnswers answers;

    EngineApiRefusals(EngineApiAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return EngineApiPath.of(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        NotedFailure.await();
        try {
            chain.doFilter(request, held);
            Optional<RuntimeException> failure =
                    held.getStatus() >= HttpServletResponse.SC_BAD_REQUEST ? NotedFailure.last() : Optional.empty();
            if (failure.isPresent()) {
                answer(held, failure.get());
            }
        } finally {
            NotedFailure.forget();
        }
        held.copyBodyToResponse();
    }

    private void answer(ContentCachingResponseWrapper held, RuntimeException failure) throws IOException {
        if (FailureCauses.isLostConnection(failure)) {
            // The outermost filter answers, the same as everywhere.
            throw failure;
        }
        Optional<Refusal> refusal = FailureCauses.first(Refusal.class, failure);
        if (refusal.isPresent()) {
            held.resetBuffer();
            answers.refuse(held, refusal.get().reason().status(), refusal.get().getMessage());
        } else if (FailureCauses.isLostRace(failure)) {
            held.resetBuffer();
            answers.refuse(held, HttpServletResponse.SC_CONFLICT, "该任务刚刚被他人办理，请刷新后重试。");
        } else if (FailureCauses.first(AuthorizationException.class, failure).isPresent()) {
            held.resetBuffer();
            answers.refuse(held, HttpServletResponse.SC_FORBIDDEN, EngineApiAnswers.NOT_PERMITTED);
        }
    }
}
