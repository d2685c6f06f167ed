package io.xiaohao.milestone.web;

import io.xiaohao.issue.VisibleProgrammes;
import io.xiaohao.milestone.MilestonePlan;
import io.xiaohao.page.FixedMenuEntry;
import org.springframework.stereotype.Component;

/** Milestones in the menu, for governments that have any. */
@Component
class MilestoneMenu extends FixedMenuEntry {

    private static final int ORDER = 34;

    private final VisibleProgrammes programmes;
    private final MilestonePlan plan;

    MilestoneMenu(VisibleProgrammes programmes, MilestonePlan plan) {
        super("milestones", "节点目标", MilestonePageController.PATH, ORDER);
        this.programmes = programmes;
        this.plan = plan;
    }

    @Override
    public boolean shown() {
        return programmes.all().stream()
                .anyMatch(programme -> !plan.of(programme).isEmpty());
    }
}
