package io.xiaohao.escalation.web;

import io.xiaohao.escalation.EscalationSight;
import io.xiaohao.issue.IssueAccess;
import io.xiaohao.page.FixedMenuEntry;
import org.springframework.stereotype.Component;

/** Escalations in the menu, for those who have a role and for units. */
@Component
class EscalationMenu extends FixedMenuEntry {

    static final String PATH = "/escalations";

    private static final int ORDER = 60;

    private final EscalationSight sight;
    private final IssueAccess access;

    EscalationMenu(EscalationSight sight, IssueAccess access) {
        super("escalations", "约谈问责", PATH, ORDER);
        this.sight = sight;
        this.access = access;
    }

    @Override
    public boolean shown() {
        return sight.seesAll() || !access.units().isEmpty();
    }
}
