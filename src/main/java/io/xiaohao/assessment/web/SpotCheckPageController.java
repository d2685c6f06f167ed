package io.xiaohao.assessment.web;

import io.xiaohao.assessment.AssessmentPacks;
import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.assessment.AssessmentRounds;
import io.xiaohao.assessment.AssessmentRules.Shares;
import io.xiaohao.assessment.SpotCheck;
import io.xiaohao.assessment.Statement;
import io.xiaohao.assessment.Statements;
import io.xiaohao.assessment.web.RankingView.Choice;
import io.xiaohao.assessment.web.SpotCheckView.Line;
import io.xiaohao.page.AccountNames;
import io.xiaohao.page.Page;
import io.xiaohao.page.PageAddress;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What communities stated of their linked units, and headquarters' spot check of it (联建抽查). */
@Page
@Controller
class SpotCheckPageController {

    static final String PATH = "/rankings/contributions";

    private final AssessmentSight sight;
    private final AssessmentPacks packs;
    private final AssessmentRounds rounds;
    private final Statements statements;
    private final SpotCheck spotCheck;
    private final AccountNames accountNames;

    SpotCheckPageController(
            AssessmentSight sight,
            AssessmentPacks packs,
            AssessmentRounds rounds,
            Statements statements,
            SpotCheck spotCheck,
            AccountNames accountNames) {
        this.sight = sight;
        this.packs = packs;
        this.rounds = rounds;
        this.statements = statements;
        this.spotCheck = spotCheck;
        this.accountNames = accountNames;
    }

    @GetMapping(PATH)
    String show(@RequestParam("programme") String code, @RequestParam(required = false) String period, Model model) {
        Programme programme = programme(code);
        List<AssessmentRound> all = asking(programme);
        Optional<AssessmentRound> round = period == null || period.isBlank()
                ? all.stream().findFirst()
                : Optional.of(rounds.round(code, AssessmentPeriod.of(period)));
        model.addAttribute("page", view(programme, all, round));
        return "assessment/contributions";
    }

    @PostMapping(PATH + "/draw")
    String draw(
            @RequestParam("programme") String code,
            @RequestParam String period,
            Model model,
            HttpServletResponse response) {
        Programme programme = programme(code);
        sight.requireHeadquarters("抽查联建评价");
        AssessmentPeriod of = AssessmentPeriod.of(period);
        return told(programme, of, model, response, () -> spotCheck.draw(programme, of));
    }

    @PostMapping(PATH)
    String check(
            @RequestParam("programme") String code,
            @RequestParam String period,
            @RequestParam String unit,
            @RequestParam(required = false) String points,
            @RequestParam(required = false) String reason,
            Model model,
            HttpServletResponse response) {
        Programme programme = programme(code);
        sight.requireHeadquarters("复核联建评价");
        AssessmentPeriod of = AssessmentPeriod.of(period);
        String found = points == null || points.isBlank() ? null : points.strip();
        return told(programme, of, model, response, () -> spotCheck.check(programme, of, unit, found, reason));
    }

    private String told(
            Programme programme, AssessmentPeriod period, Model model, HttpServletResponse response, Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            response.setStatus(refusal.reason().status());
            model.addAttribute("refusal", refusal.getMessage());
            return show(programme.code(), period.code(), model);
        }
        return "redirect:" + address(programme, period);
    }

    private SpotCheckView view(Programme programme, List<AssessmentRound> all, Optional<AssessmentRound> round) {
        List<String> drawn = round.map(spotCheck::drawn).orElse(List.of());
        List<Line> lines = round.map(each -> lines(each, drawn)).orElse(List.of());
        Shares shares = packs.rules(programme.code()).shares();
        boolean open = round.filter(each -> !each.isComputed()).isPresent();
        return new SpotCheckView(
                programme.code(),
                programme.name(),
                PageAddress.of(RankingPageController.PATH)
                        .with("programme", programme.code())
                        .href(),
                round.map(each -> each.period().code()).orElse(null),
                round.map(each -> each.period().label()).orElse(null),
                shares.spotChecked(),
                shares.spotCheckedOrigin().label(),
                all.stream()
                        .map(each -> new Choice(
                                each.period().label(),
                                address(programme, each.period()),
                                round.filter(each::equals).isPresent()))
                        .toList(),
                lines,
                open && sight.isHeadquarters() && drawn.isEmpty() && !lines.isEmpty(),
                open && sight.isHeadquarters(),
                round.isPresent() && !open);
    }

    private List<Line> lines(AssessmentRound round, List<String> drawn) {
        Map<String, Statement> stated =
                statements.of(round).stream().collect(Collectors.toMap(Statement::unit, Function.identity()));
        return spotCheck.asked(round).stream()
                .map(unit -> line(unit, stated.get(unit), drawn.contains(unit)))
                .toList();
    }

    private Line line(String unit, Statement statement, boolean drawn) {
        if (statement == null) {
            return new Line(unit, null, null, null, null, drawn, null);
        }
        String by = accountNames
                .namesOf(List.of(statement.statedBy()))
                .getOrDefault(statement.statedBy(), statement.statedBy());
        return new Line(
                unit,
                plain(statement.points()),
                by,
                statement.remark(),
                statement.isChecked() ? plain(statement.checkedPoints()) : null,
                drawn,
                statement.checkReason());
    }

    private List<AssessmentRound> asking(Programme programme) {
        List<AssessmentRound> asking = new ArrayList<>(rounds.all(programme.code()).stream()
                .filter(round -> !spotCheck.asked(round).isEmpty())
                .toList());
        Collections.reverse(asking);
        return asking;
    }

    private Programme programme(String code) {
        Programme programme = sight.programme(code);
        if (!sight.overseesAll()) {
            throw Refusal.forbidden("联建评价只对考评工作人员公开。");
        }
        return programme;
    }

    private static String address(Programme programme, AssessmentPeriod period) {
        return PageAddress.of(PATH)
                .with("programme", programme.code())
                .with("period", period.code())
                .href();
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
