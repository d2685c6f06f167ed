package io.xiaohao.security;

import io.xiaohao.calendar.CalendarAccess;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Administrators keep the calendar, which is one for all governments. */
@Component
class CalendarKeepers implements CalendarAccess {

    private final Caller caller;

    CalendarKeepers(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void requireKeeper() {
        caller.requireAny(Role.ADMINISTRATORS);
    }

    @Override
    public boolean isKeeper() {
        return caller.has(Role.ADMINISTRATORS);
    }

    @Override
    public Set<String> governments() {
        return caller.governments();
    }
}
