package io.xiaohao.security;

import io.xiaohao.evidence.EvidenceAccess;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose picture it is that comes in: the account's that calls, of its government. */
@Component
class EvidenceCaller implements EvidenceAccess {

    private final Caller caller;

    EvidenceCaller(Caller caller) {
        this.caller = caller;
    }

    @Override
    public String government() {
        return caller.government();
    }

    @Override
    public Set<String> governments() {
        return caller.governments();
    }

    @Override
    public String account() {
        return caller.account();
    }
}
