package io.xiaohao.report.web;

import io.xiaohao.issue.VisibleProgrammes;
import io.xiaohao.page.FixedMenuEntry;
import io.xiaohao.report.visit.VisitBoard;
import org.springframework.stereotype.Component;

/** Visits in the menu, for governments whose programmes owe any. */
@Component
class VisitMenu extends FixedMenuEntry {

    private static final int ORDER = 32;

    private final VisibleProgrammes programmes;
    private final VisitBoard board;

    VisitMenu(VisibleProgrammes programmes, VisitBoard board) {
        super("visits", "督战", VisitPageController.PATH, ORDER);
        this.programmes = programmes;
        this.board = board;
    }

    @Override
    public boolean shown() {
        return programmes.all().stream().anyMatch(board::has);
    }
}
