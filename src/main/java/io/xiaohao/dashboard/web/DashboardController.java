package io.xiaohao.dashboard.web;

import io.xiaohao.issue.IssueAccess;
import io.xiaohao.issue.IssueClock;
import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.LedgerSummary;
import io.xiaohao.issue.VisibleProgrammes;
import io.xiaohao.organization.Organization;
import io.xiaohao.page.Page;
import io.xiaohao.programme.Programme;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: how the ledger of a programme stands, for the caller's units or for the whole government. */
@Page
@Controller
class DashboardController {

    private final IssueLedger ledger;
    private final VisibleProgrammes programmes;
    private final IssueAccess access;
    private final Organization organization;
    private final IssueClock clock;
    private final MorningReader morning;

    DashboardController(
            IssueLedger ledger,
            VisibleProgrammes programmes,
            IssueAccess access,
            Organization organization,
            IssueClock clock,
            MorningReader morning) {
        this.ledger = ledger;
        this.programmes = programmes;
        this.access = access;
        this.organization = organization;
        this.clock = clock;
        this.morning = morning;
    }

    /** The figures as they are now; {@code programme} names another than the first. */
    @GetMapping("/")
    String dashboard(@RequestParam(name = "programme", required = false) String code, Model model) {
        Optional<Programme> chosen = programmes.chosen(code);
        if (chosen.isEmpty()) {
            return "dashboard/none";
        }
        Programme programme = chosen.get();
        Set<String> onlyUnits = access.seesWholeLedger() ? null : access.units();
        LedgerSummary summary = ledger.summary(programme, null, onlyUnits);
        model.addAttribute("choices", ProgrammeChoice.of(programmes.all(), programme));
        model.addAttribute(
                "board",
                new DashboardFigures(programme, summary, organization::areaByCode)
                        .view(onlyUnits != null, clock.now()));
        model.addAttribute("morning", morning.view(programme, summary, onlyUnits));
        return "dashboard/board";
    }
}
