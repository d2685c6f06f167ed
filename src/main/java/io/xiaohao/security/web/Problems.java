package io.xiaohao.security.web;

import io.xiaohao.refusal.Refusal;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Problem details (RFC 9457) in Chinese. */
final class Problems {

    private Problems() {}

    /** The status with the sentence that is always true of it. */
    static ProblemDetail of(int status) {
        return of(status, ProblemTitles.detail(status));
    }

    /** The status with a sentence of its own. */
    static ProblemDetail of(int status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
        problem.setTitle(ProblemTitles.title(status));
        return problem;
    }

    /** The same, with the value of the request that is at fault. */
    static ProblemDetail of(int status, String detail, String field) {
        ProblemDetail problem = of(status, detail);
        problem.setProperty("field", field);
        return problem;
    }

    /** What a refusal says, as it stands. */
    static ProblemDetail of(Refusal refusal) {
        int status = refusal.reason().status();
        return refusal.field()
                .map(field -> of(status, refusal.getMessage(), field))
                .orElseGet(() -> of(status, refusal.getMessage()));
    }
}
