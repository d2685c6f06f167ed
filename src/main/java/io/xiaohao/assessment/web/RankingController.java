package io.xiaohao.assessment.web;

import io.xiaohao.assessment.Appeals;
import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.assessment.Claim;
import io.xiaohao.assessment.GroupResults;
import io.xiaohao.assessment.Ranked;
import io.xiaohao.assessment.paper.BulletinPaper;
import io.xiaohao.assessment.paper.ComputationSheet;
import io.xiaohao.page.Attachment;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Rankings and bulletins for programs, and where those ranked object or appeal. */
@RestController
class RankingController {

    private final AssessmentSight sight;
    private final BulletinPaper bulletin;
    private final ComputationSheet computation;
    private final Appeals appeals;

    RankingController(AssessmentSight sight, BulletinPaper bulletin, ComputationSheet computation, Appeals appeals) {
        this.sight = sight;
        this.bulletin = bulletin;
        this.computation = computation;
        this.appeals = appeals;
    }

    /** The ranking of a group, the first where none is named; the draft for those who check it. */
    @GetMapping("/api/programmes/{programme}/rankings/{period}")
    RankingBody ranking(
            @PathVariable String programme, @PathVariable String period, @RequestParam(required = false) String group) {
        Programme home = sight.programme(programme);
        AssessmentRound round = sight.round(home, AssessmentPeriod.of(period));
        List<GroupResults> all = sight.results(round);
        GroupResults chosen = all.stream()
                .filter(each -> group == null || group.isBlank() || each.group().equals(group))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        all.isEmpty()
                                ? "%s的排名还没有公布。".formatted(round.period().label())
                                : "%s没有考评组“%s”的排名。".formatted(round.period().label(), group)));
        return RankingBody.of(home.code(), chosen, all);
    }

    /** The whole computation as a workbook, down to the sheets that the caller may see. */
    @GetMapping("/api/programmes/{programme}/rankings/{period}.xlsx")
    ResponseEntity<StreamingResponseBody> computation(@PathVariable String programme, @PathVariable String period) {
        Programme home = sight.programme(programme);
        AssessmentRound round = sight.round(home, AssessmentPeriod.of(period));
        List<GroupResults> all = sight.results(round);
        if (all.isEmpty()) {
            throw Refusal.notFound("%s的排名还没有公布。".formatted(round.period().label()));
        }
        Set<String> behind = all.stream()
                .flatMap(group -> group.lines().stream())
                .map(GroupResults.Line::ranked)
                .filter(ranked -> sight.seesBehind(round, ranked))
                .map(Ranked::code)
                .collect(Collectors.toSet());
        return Attachment.xlsx("考评计算表-%s".formatted(round.period()))
                .body(out -> computation.write(out, home, round, all, ranked -> behind.contains(ranked.code())));
    }

    /** The bulletin in official form. */
    @GetMapping("/api/programmes/{programme}/bulletins/{period}.docx")
    ResponseEntity<byte[]> bulletin(@PathVariable String programme, @PathVariable String period) {
        Programme home = sight.programme(programme);
        AssessmentRound round = sight.round(home, AssessmentPeriod.of(period));
        return Attachment.docx("考评通报-%s".formatted(round.period()), bulletin.write(home, round));
    }

    /** An objection during 核对, an appeal after publication. */
    @PostMapping("/api/programmes/{programme}/rankings/{period}/appeals")
    @ResponseStatus(HttpStatus.CREATED)
    LodgedBody appeal(@PathVariable String programme, @PathVariable String period, @RequestBody AppealBody body) {
        Programme home = sight.programme(programme);
        if (body.object() == null || body.object().isBlank()) {
            throw Refusal.malformed("object", "请写明对哪个对象的结果有异议。");
        }
        Claim claim = appeals.lodge(
                home.code(),
                AssessmentPeriod.of(period),
                body.object().strip(),
                new Appeals.Form(body.group(), body.points(), body.reason(), body.evidenceIds()));
        return new LodgedBody(
                period, claim.object(), claim.group(), claim.kind().name());
    }

    /** What is brought forward; see {@link Appeals.Form}. */
    record AppealBody(String object, String group, String points, String reason, String evidenceIds) {}

    /** What was taken. */
    record LodgedBody(String period, String object, String group, String kind) {}
}
