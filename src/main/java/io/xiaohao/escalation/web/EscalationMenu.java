package io.xiaohao.escalation.web;

import io.xiaohao.escalation.EscalationSight;
import io.xiaohao.issue.IssueAccess;
import io.xiaohao.page.MenuEntry;
import org.springframework.stereotype.Component;

/** Escalations in the menu, for those who have a role and for units. */
@Component
class EscalationMenu implements MenuEntry {

    static final String PATH = "/escalations";

    private static final int ORDER = 60;

    private final EscalationSight sight;
    private final IssueAccess access;

    EscalationMenu(EscalationSight sight, IssueAccess access) {
        this.sight = sight;
        this.access = access;
    }

    @Override
    public String key() {
        return "escalations";
    }

    @Override
    public String label() {
        return "约谈问责";
    }

    @Override
    public String address() {
        return PATH;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean shown() {
        return sight.seesAll() || !access.units().isEmpty();
    }
}
