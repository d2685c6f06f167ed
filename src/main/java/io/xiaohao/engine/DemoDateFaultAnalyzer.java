package io.xiaohao.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the product does not start, instead of a stack trace. */
class DemoDateFaultAnalyzer extends AbstractFailureAnalyzer<DemoDateFault> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoDateFault cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
