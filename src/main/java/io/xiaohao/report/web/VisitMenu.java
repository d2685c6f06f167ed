package io.xiaohao.report.web;

import io.xiaohao.issue.VisibleProgrammes;
import io.xiaohao.page.MenuEntry;
import io.xiaohao.report.visit.VisitBoard;
import org.springframework.stereotype.Component;

/** Visits in the menu, for governments whose programmes owe any. */
@Component
class VisitMenu implements MenuEntry {

    private static final int ORDER = 32;

    private final VisibleProgrammes programmes;
    private final VisitBoard board;

    VisitMenu(VisibleProgrammes programmes, VisitBoard board) {
        this.programmes = programmes;
        this.board = board;
    }

    @Override
    public String key() {
        return "visits";
    }

    @Override
    public String label() {
        return "督战";
    }

    @Override
    public String address() {
        return VisitPageController.PATH;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean shown() {
        return programmes.all().stream().anyMatch(board::has);
    }
}
