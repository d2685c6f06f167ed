package io.xiaohao.report.web;

import io.xiaohao.page.FixedMenuEntry;
import org.springframework.stereotype.Component;

/** The weekly reports in the menu, for those whose programmes ask for them. */
@Component
class ReportMenu extends FixedMenuEntry {

    private static final int ORDER = 30;

    private final ReportProgrammes programmes;

    ReportMenu(ReportProgrammes programmes) {
        super("reports", "周报", "/reports", ORDER);
        this.programmes = programmes;
    }

    @Override
    public boolean shown() {
        return !programmes.all().isEmpty();
    }
}
