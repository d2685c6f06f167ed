package io.xiaohao.issue;

import io.xiaohao.privacy.PersonalNumberOwner;
import org.springframework.stereotype.Component;

/** The unit that rectifies an issue may have to ring up whoever complained, so an issue's numbers are kept. */
@Component
class IssueNumberOwner implements PersonalNumberOwner {

    private final Issues issues;

    IssueNumberOwner(Issues issues) {
        this.issues = issues;
    }

    @Override
    public boolean owns(String government, String about) {
        return issues.find(government, about).isPresent();
    }
}
