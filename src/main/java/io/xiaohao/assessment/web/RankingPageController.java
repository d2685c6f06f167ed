package io.xiaohao.assessment.web;

import io.xiaohao.assessment.Appeals;
import io.xiaohao.assessment.AssessmentPacks;
import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.assessment.Claim;
import io.xiaohao.assessment.GroupResults;
import io.xiaohao.issue.VisibleProgrammes;
import io.xiaohao.page.Page;
import io.xiaohao.page.PageAddress;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Rankings as a page, each result down to its sheets, and where those ranked object or appeal. */
@Page
@Controller
class RankingPageController {

    static final String PATH = "/rankings";

    private final VisibleProgrammes programmes;
    private final AssessmentPacks packs;
    private final AssessmentSight sight;
    private final RankingViews rankingViews;
    private final ResultViews resultViews;
    private final Appeals appeals;
    private final AttachedFiles files;

    RankingPageController(
            VisibleProgrammes programmes,
            AssessmentPacks packs,
            AssessmentSight sight,
            RankingViews rankingViews,
            ResultViews resultViews,
            Appeals appeals,
            AttachedFiles files) {
        this.programmes = programmes;
        this.packs = packs;
        this.sight = sight;
        this.rankingViews = rankingViews;
        this.resultViews = resultViews;
        this.appeals = appeals;
        this.files = files;
    }

    /**
     * The ranking of a group, or the result of one object; without parameters the latest of the caller's first programme
     * that assesses.
     *
     * @param object the code of an area or unit, or its name
     * @param done what was just lodged
     */
    @GetMapping(PATH)
    String rankings(
            @RequestParam(name = "programme", required = false) String code,
            @RequestParam(required = false) String period,
            @RequestParam(required = false) String group,
            @RequestParam(required = false) String object,
            @RequestParam(required = false) String done,
            Model model) {
        Optional<Programme> programme = chosen(code);
        if (programme.isEmpty()) {
            return "assessment/none";
        }
        List<AssessmentRound> seen = rankingViews.seen(programme.get());
        Optional<AssessmentRound> round = period == null || period.isBlank()
                ? seen.stream().findFirst()
                : Optional.of(sight.round(programme.get(), AssessmentPeriod.of(period)));
        List<GroupResults> all = round.map(sight::results).orElse(List.of());
        if (all.isEmpty()) {
            model.addAttribute("ways", rankingViews.ways(programme.get()));
            return "assessment/none";
        }
        if (object != null && !object.isBlank()) {
            GroupResults results = holding(all, group, object);
            model.addAttribute("result", resultViews.view(round.get(), results, line(results, object), done));
            return "assessment/result";
        }
        GroupResults results = all.stream()
                .filter(each -> each.group().equals(group))
                .findFirst()
                .orElse(all.get(0));
        model.addAttribute("ranking", rankingViews.view(programme.get(), round.get(), seen, results, all));
        return "assessment/rankings";
    }

    /** Lodges an objection or appeal with its files; the page of the result says so then. */
    @PostMapping(PATH)
    String lodge(
            @RequestParam("programme") String code,
            @RequestParam String period,
            @RequestParam String group,
            @RequestParam String object,
            @RequestParam(required = false) String points,
            @RequestParam(required = false) String reason,
            @RequestParam(name = "files", required = false) List<MultipartFile> uploads)
            throws IOException {
        Programme programme = sight.programme(code);
        AssessmentRound round = sight.round(programme, AssessmentPeriod.of(period));
        GroupResults results = holding(sight.results(round), group, object);
        Appeals.Form form = new Appeals.Form(group, blankToNull(points), reason, files.store(programme, uploads));
        Claim claim = appeals.lodge(
                code, round.period(), line(results, object).ranked().object(), form);
        return "redirect:"
                + PageAddress.of(PATH)
                        .with("programme", code)
                        .with("period", period)
                        .with("group", group)
                        .with("object", object)
                        .with("done", claim.kind().label())
                        .href();
    }

    private Optional<Programme> chosen(String code) {
        if (code != null && !code.isBlank()) {
            return programmes.chosen(code).filter(each -> packs.find(each.code())
                    .isPresent());
        }
        List<Programme> assessing = programmes.all().stream()
                .filter(programme -> packs.find(programme.code()).isPresent())
                .toList();
        return assessing.stream()
                .filter(programme -> !rankingViews.seen(programme).isEmpty())
                .findFirst()
                .or(() -> assessing.stream().findFirst());
    }

    private static GroupResults holding(List<GroupResults> all, String group, String object) {
        return all.stream()
                .filter(results -> results.lines().stream().anyMatch(line -> isAbout(line, object)))
                .sorted(Comparator.comparing(results -> !results.group().equals(group)))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("该对象没有这一期的考评结果。"));
    }

    private static GroupResults.Line line(GroupResults results, String object) {
        return results.lines().stream()
                .filter(line -> isAbout(line, object))
                .findFirst()
                .orElseThrow();
    }

    /** By its code; the registers of other modules know names only. */
    private static boolean isAbout(GroupResults.Line line, String object) {
        return line.ranked().code().equals(object) || line.ranked().object().equals(object);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
