package io.xiaohao.assessment.web;

import io.xiaohao.assessment.AssessmentGroup;
import io.xiaohao.assessment.AssessmentPacks;
import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.assessment.CheckPoints;
import io.xiaohao.assessment.GroupResults;
import io.xiaohao.assessment.PublishedRankings;
import io.xiaohao.assessment.web.ResultView.Link;
import io.xiaohao.page.PageAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The results that a result was computed from: those of the objects linked, of the check points drawn, and of the shorter
 * periods; so that a few clicks lead from any rank to the sheets behind it.
 */
@Component
class ResultSources {

    private final CheckPoints checkPoints;
    private final AssessmentPacks packs;
    private final PublishedRankings rankings;

    ResultSources(CheckPoints checkPoints, AssessmentPacks packs, PublishedRankings rankings) {
        this.checkPoints = checkPoints;
        this.packs = packs;
        this.rankings = rankings;
    }

    List<Link> of(AssessmentRound round, GroupResults group, GroupResults.Line line) {
        List<Link> links = new ArrayList<>();
        if (line.inputs().get("links") instanceof List<?> codes) {
            codes.forEach(code -> links.add(new Link(
                    checkPoints.nameOf(round.programme(), code.toString()),
                    page(round, round.period()).with("object", code.toString()).href())));
        }
        if (line.inputs().get("parts") instanceof Map<?, ?> parts) {
            parts.forEach((code, points) -> links.add(part(round, group, line, code.toString(), points.toString())));
        }
        return links;
    }

    /** Where the object itself was not drawn in the month, its check points' ranking. */
    private Link part(AssessmentRound round, GroupResults group, GroupResults.Line line, String code, String points) {
        AssessmentPeriod part = AssessmentPeriod.of(code);
        PageAddress page = page(round, part);
        boolean ranked = rankings.standing(round.programme(), group.group(), part)
                .flatMap(ranking -> ranking.of(line.ranked().object()))
                .isPresent();
        String ofPoints = packs.rules(round.programme())
                .group(group.group())
                .map(AssessmentGroup::of)
                .orElse(null);
        PageAddress target = ranked || ofPoints == null
                ? page.with("group", group.group()).with("object", line.ranked().code())
                : page.with("group", ofPoints);
        return new Link("%s（%s分）".formatted(part.label(), points), target.href());
    }

    private static PageAddress page(AssessmentRound round, AssessmentPeriod period) {
        return PageAddress.of(RankingPageController.PATH)
                .with("programme", round.programme())
                .with("period", period.code());
    }
}
