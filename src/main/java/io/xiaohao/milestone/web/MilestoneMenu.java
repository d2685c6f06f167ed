package io.xiaohao.milestone.web;

import io.xiaohao.issue.VisibleProgrammes;
import io.xiaohao.milestone.MilestonePlan;
import io.xiaohao.page.MenuEntry;
import org.springframework.stereotype.Component;

/** Milestones in the menu, for governments that have any. */
@Component
class MilestoneMenu implements MenuEntry {

    private static final int ORDER = 34;

    private final VisibleProgrammes programmes;
    private final MilestonePlan plan;

    MilestoneMenu(VisibleProgrammes programmes, MilestonePlan plan) {
        this.programmes = programmes;
        this.plan = plan;
    }

    @Override
    public String key() {
        return "milestones";
    }

    @Override
    public String label() {
        return "节点目标";
    }

    @Override
    public String address() {
        return MilestonePageController.PATH;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean shown() {
        return programmes.all().stream()
                .anyMatch(programme -> !plan.of(programme).isEmpty());
    }
}
