package io.xiaohao.consequence.web;

import io.xiaohao.consequence.ConsequenceAccess;
import io.xiaohao.consequence.ConsequenceSection;
import io.xiaohao.issue.VisibleProgrammes;
import io.xiaohao.page.FixedMenuEntry;
import io.xiaohao.programme.Programmes;
import org.springframework.stereotype.Component;

/** The register in the menu, for those who see something in it, where a programme has consequences. */
@Component
class ConsequenceMenu extends FixedMenuEntry {

    private static final int ORDER = 70;
    private static final String SECTION = new ConsequenceSection().key();

    private final VisibleProgrammes visible;
    private final Programmes programmes;
    private final ConsequenceAccess access;

    ConsequenceMenu(VisibleProgrammes visible, Programmes programmes, ConsequenceAccess access) {
        super("consequences", "结果运用", ConsequencePageController.PATH, ORDER);
        this.visible = visible;
        this.programmes = programmes;
        this.access = access;
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
