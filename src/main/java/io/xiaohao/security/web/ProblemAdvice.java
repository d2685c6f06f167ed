package io.xiaohao.security.web;

import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.FailureCauses;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Every exception of a controller as a problem (RFC 9457) whose sentence a clerk can act on. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final RequestProblems requestProblems;

    ProblemAdvice(RequestProblems requestProblems) {
        this.requestProblems = requestProblems;
    }

    /** The caller has gone: there is nobody to answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void callerIsGone(AsyncRequestNotUsableException exception) {
        LOG.debug("The caller closed the connection: {}", exception.getMessage());
    }

    /** Everything else; a refusal counts however deep the engine has wrapped it. */
    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> problem(Exception exception) {
        HttpHeaders headers = new HttpHeaders();
        if (exception instanceof ErrorResponse response) {
            headers.putAll(response.getHeaders());
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        ProblemDetail problem = describe(exception);
        return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
    }

    private ProblemDetail describe(Exception exception) {
        return FailureCauses.first(Refusal.class, exception)
                .map(Problems::of)
                .or(() -> requestProblems.describe(exception))
                .orElseGet(() -> describeFailure(exception));
    }

    private ProblemDetail describeFailure(Exception exception) {
        if (exception instanceof AuthenticationException) {
            return Problems.of(401);
        }
        if (exception instanceof AccessDeniedException || exception instanceof AuthorizationException) {
            return Problems.of(403);
        }
        if (FailureCauses.isLostRace(exception)) {
            LOG.debug("Lost a race against another change", exception);
            return Problems.of(409);
        }
        return incident(exception);
    }

    private static ProblemDetail incident(Exception exception) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}", incident, exception);
        ProblemDetail problem = Problems.of(500, "系统内部错误，请稍后重试；如仍出现，请把错误编号告诉系统管理员：" + incident + "。");
        problem.setProperty("incident", incident);
        return problem;
    }
}
