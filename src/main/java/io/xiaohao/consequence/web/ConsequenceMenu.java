package io.xiaohao.consequence.web;

import io.xiaohao.consequence.ConsequenceAccess;
import io.xiaohao.consequence.ConsequenceSection;
import io.xiaohao.issue.VisibleProgrammes;
import io.xiaohao.page.MenuEntry;
import io.xiaohao.programme.Programmes;
import org.springframework.stereotype.Component;

/** The register in the menu, for those who see something in it, where a programme has consequences. */
@Component
class ConsequenceMenu implements MenuEntry {

    private static final int ORDER = 70;
    private static final String SECTION = new ConsequenceSection().key();

    private final VisibleProgrammes visible;
    private final Programmes programmes;
    private final ConsequenceAccess access;

    ConsequenceMenu(VisibleProgrammes visible, Programmes programmes, ConsequenceAccess access) {
        this.visible = visible;
        this.programmes = programmes;
        this.access = access;
    }

    @Override
    public String key() {
        return "consequences";
    }

    @Override
    public String label() {
        return "结果运用";
    }

    @Override
    public String address() {
        return ConsequencePageController.PATH;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean shown() {
        boolean somethingToSee = access.seesWholeRegister() || !access.units().isEmpty();
        return somethingToSee
                && visible.all().stream().anyMatch(programme -> !programmes
                        .contents(programme.code())
                        .section(SECTION)
                        .isMissingNode());
    }
}
