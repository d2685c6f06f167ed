package io.xiaohao.issue.exchange;

import io.xiaohao.issue.IssueRegistration;
import io.xiaohao.programme.Programme;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Registers what is imported like anything else that is put on the list. */
@Component
class LedgerRegistrar implements RowRegistrar {

    private final IssueRegistration registration;

    LedgerRegistrar(IssueRegistration registration) {
        this.registration = registration;
    }

    @Override
    public void check(Programme programme, Map<String, String> values) {
        registration.check(programme, values);
    }

    @Override
    public List<String> registerAll(Programme programme, List<Map<String, String>> values) {
        return registration.registerAll(programme, values);
    }
}
