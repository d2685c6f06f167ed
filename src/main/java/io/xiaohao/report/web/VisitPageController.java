package io.xiaohao.report.web;

import io.xiaohao.issue.IssueAccess;
import io.xiaohao.issue.VisibleProgrammes;
import io.xiaohao.organization.Area;
import io.xiaohao.organization.Organization;
import io.xiaohao.page.Page;
import io.xiaohao.page.PageAddress;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.report.ReportWeek;
import io.xiaohao.report.visit.VisitBoard;
import io.xiaohao.report.visit.VisitRegister;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The supervision visits as a page, week by week; supervision adds further ones. */
@Page
@Controller
class VisitPageController {

    static final String PATH = "/visits";

    private final VisibleProgrammes programmes;
    private final VisitBoard board;
    private final VisitRegister register;
    private final IssueAccess access;
    private final Organization organization;

    VisitPageController(
            VisibleProgrammes programmes,
            VisitBoard board,
            VisitRegister register,
            IssueAccess access,
            Organization organization) {
        this.programmes = programmes;
        this.board = board;
        this.register = register;
        this.access = access;
        this.organization = organization;
    }

    /** {@code week} as {@code 2021-W23}; without it, the latest that has visits. */
    @GetMapping(PATH)
    String visits(
            @RequestParam(name = "programme", required = false) String code,
            @RequestParam(name = "week", required = false) String week,
            Model model) {
        Optional<Programme> chosen = code == null || code.isBlank() ? first() : programmes.chosen(code);
        if (chosen.isEmpty() || !board.has(chosen.get())) {
            return "visit/none";
        }
        show(chosen.get(), week, model);
        return "visit/visits";
    }

    /** Asks for a further visit to an object this week. */
    @PostMapping(PATH + "/further")
    String further(@RequestParam("programme") String code, @RequestParam("object") String object) {
        Programme programme = programmes.chosen(code).orElseThrow(() -> Refusal.notFound("没有方案“%s”。".formatted(code)));
        access.requireRegistrar();
        Area area = Refusal.at("object", () -> organization.area(programme.government(), object));
        register.addFurther(programme, area);
        return "redirect:" + PageAddress.of(PATH).with("programme", code).href();
    }

    private void show(Programme programme, String asked, Model model) {
        List<ReportWeek> weeks = board.weeks(programme);
        ReportWeek week = asked == null || asked.isBlank() ? weeks.get(0) : ReportWeek.parse(asked);
        List<VisitRow> rows =
                board.ofWeek(programme, week).stream().map(VisitRow::of).toList();
        model.addAttribute("programme", programme.code());
        model.addAttribute("programmeName", programme.name());
        model.addAttribute("week", week.label());
        model.addAttribute("days", week.days());
        model.addAttribute(
                "weeks",
                weeks.stream()
                        .map(each -> new WeekLink(each.label(), address(programme, each), each.equals(week)))
                        .toList());
        model.addAttribute("rows", rows);
        model.addAttribute(
                "made",
                rows.stream()
                        .filter(row -> row.method() != null && !row.further())
                        .count());
        model.addAttribute("owed", rows.stream().filter(row -> !row.further()).count());
        model.addAttribute("demands", board.demands(programme));
        model.addAttribute("seesAll", access.seesWholeLedger());
        model.addAttribute("mayAdd", access.isRegistrar());
        model.addAttribute(
                "objects",
                programme.pack().supervisionGroups().keySet().stream()
                        .map(area -> organization.areaByCode(area).name())
                        .toList());
    }

    private static String address(Programme programme, ReportWeek week) {
        return PageAddress.of(PATH)
                .with("programme", programme.code())
                .with("week", week.code())
                .href();
    }

    private Optional<Programme> first() {
        return programmes.all().stream().filter(board::has).findFirst();
    }

    /** Another week. */
    record WeekLink(String label, String href, boolean chosen) {}
}
