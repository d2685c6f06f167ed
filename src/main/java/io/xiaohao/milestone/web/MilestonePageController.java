package io.xiaohao.milestone.web;

import io.xiaohao.issue.VisibleProgrammes;
import io.xiaohao.milestone.Milestone;
import io.xiaohao.milestone.MilestoneBoard;
import io.xiaohao.milestone.MilestonePlan;
import io.xiaohao.milestone.MilestoneStanding;
import io.xiaohao.page.Page;
import io.xiaohao.programme.Programme;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The milestones as a page: the countdown, the rate against the thresholds, and every object. */
@Page
@Controller
class MilestonePageController {

    static final String PATH = "/milestones";

    private final VisibleProgrammes programmes;
    private final MilestonePlan plan;
    private final MilestoneBoard board;
    private final Clock clock;

    MilestonePageController(VisibleProgrammes programmes, MilestonePlan plan, MilestoneBoard board, Clock clock) {
        this.programmes = programmes;
        this.plan = plan;
        this.board = board;
        this.clock = clock;
    }

    /** {@code programme} names one; without it, the first of the caller's that has milestones. */
    @GetMapping(PATH)
    String milestones(@RequestParam(name = "programme", required = false) String code, Model model) {
        Optional<Programme> chosen = code == null || code.isBlank() ? first() : programmes.chosen(code);
        if (chosen.isEmpty() || plan.of(chosen.get()).isEmpty()) {
            return "milestone/none";
        }
        show(chosen.get(), model);
        return "milestone/milestones";
    }

    private void show(Programme programme, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<MilestoneStanding> standings = board.standings(programme);
        List<MilestoneView> views = standings.stream().map(MilestoneView::of).toList();
        List<Milestone> milestones =
                standings.stream().map(MilestoneStanding::milestone).toList();
        model.addAttribute("programme", programme.name());
        model.addAttribute("rateName", programme.pack().words().rectificationRate());
        model.addAttribute("fullMark", programme.pack().fullMark());
        model.addAttribute("seesAll", board.seesAll());
        model.addAttribute("today", today);
        model.addAttribute(
                "next",
                views.stream()
                        .filter(view -> view.daysLeft() != null)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("milestones", views);
        model.addAttribute("burnUp", BurnUp.of(programme.from(), board.curve(programme), milestones, today));
    }

    private Optional<Programme> first() {
        return programmes.all().stream()
                .filter(programme -> !plan.of(programme).isEmpty())
                .findFirst();
    }
}
