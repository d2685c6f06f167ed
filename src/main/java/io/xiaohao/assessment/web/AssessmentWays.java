package io.xiaohao.assessment.web;

import io.xiaohao.assessment.AssessmentGroup.Points;
import io.xiaohao.assessment.AssessmentPacks;
import io.xiaohao.assessment.AssessmentPeriod.Kind;
import io.xiaohao.assessment.AssessmentRules;
import io.xiaohao.assessment.web.RankingView.Choice;
import io.xiaohao.page.PageAddress;
import io.xiaohao.programme.Programme;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The pages beside the rankings that the caller works on: many sheets at once, spot checks, adjustments. */
@Component
class AssessmentWays {

    private final AssessmentPacks packs;
    private final AssessmentSight sight;

    AssessmentWays(AssessmentPacks packs, AssessmentSight sight) {
        this.packs = packs;
        this.sight = sight;
    }

    List<Choice> of(Programme programme) {
        AssessmentRules rules = packs.rules(programme.code());
        List<Choice> ways = new ArrayList<>();
        if (sight.isScorer()) {
            ways.add(way("批量打分", SheetImportPageController.PATH, programme));
        }
        if (sight.overseesAll() && states(rules)) {
            ways.add(way("联建抽查", SpotCheckPageController.PATH, programme));
        }
        if (sight.overseesAll() && rules.round(Kind.YEAR).isPresent()) {
            ways.add(way("年度加减分", AdjustmentPageController.PATH, programme));
        }
        return ways;
    }

    private static boolean states(AssessmentRules rules) {
        return rules.groups().stream().anyMatch(group -> group.points() == Points.CONTRIBUTION);
    }

    private static Choice way(String label, String path, Programme programme) {
        return new Choice(
                label, PageAddress.of(path).with("programme", programme.code()).href(), false);
    }
}
