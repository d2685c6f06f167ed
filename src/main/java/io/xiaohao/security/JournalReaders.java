package io.xiaohao.security;

import io.xiaohao.journal.JournalAccess;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
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

    JournalReaders(Caller caller, Programmes programmes) {
        this.caller = caller;
        this.programmes = programmes;
    }

    @Override
    public String government() {
        return caller.government();
    }

    @Override
    public void requireReader(String programmeCodeOrNull) {
        if (programmeCodeOrNull != null) {
            requireOwnProgramme(programmeCodeOrNull);
        }
        caller.requireAny(READERS);
    }

    private void requireOwnProgramme(String code) {
        String government = programmes.find(code).map(Programme::government).orElse("");
        if (!caller.isOf(government)) {
            throw Refusal.notFound("没有代码为“%s”的方案，请核对。".formatted(code));
        }
    }
}
