package io.xiaohao.assessment.web;

import io.xiaohao.assessment.AssessmentPacks;
import io.xiaohao.issue.VisibleProgrammes;
import io.xiaohao.page.FixedMenuEntry;
import org.springframework.stereotype.Component;

/** Rankings in the menu, for governments that assess. */
@Component
class RankingMenu extends FixedMenuEntry {

    private static final int ORDER = 40;

    private final VisibleProgrammes programmes;
    private final AssessmentPacks packs;

    RankingMenu(VisibleProgrammes programmes, AssessmentPacks packs) {
        super("rankings", "考评排名", RankingPageController.PATH, ORDER);
        this.programmes = programmes;
        this.packs = packs;
    }

    @Override
    public boolean shown() {
        return programmes.all().stream()
                .anyMatch(programme -> packs.find(programme.code()).isPresent());
    }
}
