package io.xiaohao.security;

import io.xiaohao.security.AccountChange.Created;
import io.xiaohao.security.AccountChange.Deleted;
import io.xiaohao.security.AccountChange.Moved;
import io.xiaohao.security.AccountChange.PasswordSet;
import io.xiaohao.security.AccountChange.PasswordWrong;
import io.xiaohao.security.AccountChange.Unlocked;
import io.xiaohao.security.factor.SecondFactors;
import io.xiaohao.security.password.PasswordRecords;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What follows from a change of an account: it is noted, and what the account had open before is closed. */
@Component
class AccountChangeListener {

    private final AccountTrail trail;
    private final PasswordRecords passwords;
    private final SecondFactors secondFactors;
    private final AccountStamps stamps;
    private final ObjectProvider<AccountSessions> sessions;

    AccountChangeListener(
            AccountTrail trail,
            PasswordRecords passwords,
            SecondFactors secondFactors,
            AccountStamps stamps,
            ObjectProvider<AccountSessions> sessions) {
        this.trail = trail;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.stamps = stamps;
        this.sessions = sessions;
    }

    /** Whoever set it for somebody else knows it, so that its owner has to change it. */
    @EventListener
    void passwordSet(PasswordSet change) {
        if (change.former() != null) {
            stamps.renew(change.account());
        }
        if (change.by() == null) {
            return;
        }
        boolean byOther = !change.account().equals(change.by());
        passwords.changed(change.account(), byOther, change.former());
        if (change.former() != null) {
            trail.note("account.password-changed", change.account(), Map.of("byOwner", !byOther));
        }
        endSessions(change.account());
    }

    @EventListener
    void passwordWrong(PasswordWrong attempt) {
        trail.noteStrangers("account.refused", attempt.account(), Map.of("reason", "password"));
        if (attempt.lockedUntil() != null) {
            stamps.renew(attempt.account());
            trail.noteStrangers("account.locked", attempt.account(), Map.of("until", attempt.lockedUntil()));
        }
    }

    @EventListener
    void created(Created change) {
        trail.note("account.created", change.account(), Map.of());
    }

    @EventListener
    void deleted(Deleted change) {
        trail.note("account.deleted", change.account(), Map.of(), change.governments());
        passwords.forget(change.account());
        secondFactors.remove(change.account());
        stamps.renew(change.account());
        endSessions(change.account());
    }

    @EventListener
    void unlocked(Unlocked change) {
        trail.note("account.unlocked", change.account(), Map.of());
    }

    @EventListener
    void moved(Moved change) {
        stamps.renew(change.account());
        trail.note(change.event(), change.account(), Map.of("of", change.of()));
    }

    private void endSessions(String account) {
        sessions.ifAvailable(open -> open.endOthers(account));
    }
}
