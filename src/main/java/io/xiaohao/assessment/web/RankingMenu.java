package io.xiaohao.assessment.web;

import io.xiaohao.assessment.AssessmentPacks;
import io.xiaohao.issue.VisibleProgrammes;
import io.xiaohao.page.MenuEntry;
import org.springframework.stereotype.Component;

/** Rankings in the menu, for governments that assess. */
@Component
class RankingMenu implements MenuEntry {

    private static final int ORDER = 40;

    private final VisibleProgrammes programmes;
    private final AssessmentPacks packs;

    RankingMenu(VisibleProgrammes programmes, AssessmentPacks packs) {
        this.programmes = programmes;
        this.packs = packs;
    }

    @Override
    public String key() {
        return "rankings";
    }

    @Override
    public String label() {
        return "考评排名";
    }

    @Override
    public String address() {
        return RankingPageController.PATH;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean shown() {
        return programmes.all().stream()
                .anyMatch(programme -> packs.find(programme.code()).isPresent());
    }
}
