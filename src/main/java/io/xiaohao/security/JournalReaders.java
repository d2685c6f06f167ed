package io.xiaohao.security;

import io.xiaohao.journal.JournalAccess;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The journal is for those who have a role; a unit finds what concerns it in the history of its issues. */
@Component
class JournalReaders implements JournalAccess {

    private static final Role[] READERS = {
        Role.HEADQUARTERS,
        Role.SUPERVISION,
        Role.LEADERS,
        Role.DISCIPLINE,
        Role.ORGANIZATION,
        Role.AUDITORS,
        Role.ADMINISTRATORS
    };

    private final Caller caller;
    private final Programmes programmes;
    private final Organization organization;

    JournalReaders(Caller caller, Programmes programmes, Organization organization) {
        this.caller = caller;
        this.programmes = programmes;
        this.organization = organization;
    }

    @Override
    public String ofGovernment(String named) {
        caller.requireAny(READERS);
        if (named != null && !named.isBlank()) {
            caller.requireGovernment(named, "没有代码为“%s”的县（州），请核对。".formatted(named));
            return named;
        }
        if (caller.governments().size() > 1) {
            throw Refusal.malformed("government", "您的账号属于多个县（州），请用 government 参数指明一个：%s。".formatted(choices()));
        }
        return caller.government();
    }

    @Override
    public String ofProgramme(String code) {
        String government = programmes.find(code).map(Programme::government).orElse("");
        caller.requireGovernment(government, "没有代码为“%s”的方案，请核对。".formatted(code));
        caller.requireAny(READERS);
        return government;
    }

    private String choices() {
        return caller.governments().stream()
                .sorted()
                .map(government -> "%s（%s）".formatted(government, organization.governmentName(government)))
                .collect(Collectors.joining("、"));
    }
}
