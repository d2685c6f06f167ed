package io.xiaohao.escalation.web;

import io.xiaohao.escalation.AccountabilityRegister;
import io.xiaohao.escalation.Escalation;
import io.xiaohao.escalation.EscalationBoard;
import io.xiaohao.escalation.EscalationFile;
import io.xiaohao.escalation.EscalationSight;
import io.xiaohao.issue.VisibleProgrammes;
import io.xiaohao.page.Page;
import io.xiaohao.programme.Programme;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of what is raised, one case, and the register of accountability, as pages. */
@Page
@Controller
class EscalationPageController {

    private final VisibleProgrammes programmes;
    private final EscalationBoard board;
    private final EscalationSight sight;
    private final AccountabilityRegister register;

    EscalationPageController(
            VisibleProgrammes programmes,
            EscalationBoard board,
            EscalationSight sight,
            AccountabilityRegister register) {
        this.programmes = programmes;
        this.board = board;
        this.sight = sight;
        this.register = register;
    }

    /** What waits for the one who looks, then the board, then the ladders. */
    @GetMapping(EscalationMenu.PATH)
    @Transactional(readOnly = true)
    public String board(@RequestParam(name = "programme", required = false) String code, Model model) {
        Optional<Programme> programme = programmes.chosen(code);
        if (programme.isEmpty()) {
            return "escalation/none";
        }
        List<Escalation> all = board.all(programme.get());
        model.addAttribute(
                "board",
                BoardView.of(
                        programme.get(),
                        programmes.all(),
                        board.waiting(programme.get()),
                        all,
                        EscalationBoard.ladders(all),
                        sight.mayPropose()));
        return "escalation/board";
    }

    @GetMapping(EscalationMenu.PATH + "/{number:\\d{1,15}}")
    @Transactional(readOnly = true)
    public String escalation(@PathVariable long number, Model model) {
        EscalationFile file = board.file(number);
        model.addAttribute("file", CaseView.of(file, sight.mayEnterPaper(file.escalation())));
        return "escalation/case";
    }

    @GetMapping(EscalationMenu.PATH + "/register")
    @Transactional(readOnly = true)
    public String register(
            @RequestParam(name = "programme", required = false) String code,
            @RequestParam(name = "year", required = false) Integer year,
            Model model) {
        Optional<Programme> programme = programmes.chosen(code);
        if (programme.isEmpty()) {
            return "escalation/none";
        }
        int shown = year == null ? latestYear(programme.get()) : year;
        model.addAttribute("programme", programme.get());
        model.addAttribute("year", shown);
        model.addAttribute("entries", register.of(programme.get(), shown));
        return "escalation/register";
    }

    /** Of a programme that is over, its last year. */
    private int latestYear(Programme programme) {
        int thisYear = register.thisYear();
        return programme.to() == null
                ? thisYear
                : Math.min(thisYear, programme.to().getYear());
    }
}
