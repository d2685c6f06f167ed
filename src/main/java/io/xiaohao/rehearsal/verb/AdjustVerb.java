package io.xiaohao.rehearsal.verb;

import io.xiaohao.assessment.Adjusting;
import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.rehearsal.RehearsalVerb;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.scenario.Step;
import io.xiaohao.rehearsal.scenario.Verb;

/** {@code adjust}: headquarters adds to or takes from a year's points. */
@StageOnly
class AdjustVerb implements RehearsalVerb {

    private static final String NO_REASON = "按常态化机制加减分。";
    private static final String NO_DOCUMENT = "预演中未写明文件";

    private final Adjusting adjusting;

    AdjustVerb(Adjusting adjusting) {
        this.adjusting = adjusting;
    }

    @Override
    public Verb verb() {
        return Verb.ADJUST;
    }

    @Override
    public void play(Step step, Stage stage) {
        SpokenStep spoken = SpokenStep.of(step);
        String object = spoken.required("adjust", "被考评对象", "object", "unit");
        AssessmentPeriod period = AssessmentPeriod.of(spoken.required("adjust", "如2022", "period"));
        String reason = spoken.value("reason", "remark");
        String document = spoken.value("document", "reference");
        Adjusting.Form form = new Adjusting.Form(
                spoken.value("source", "category", "kind"),
                spoken.required("adjust", "加减的分数", "points"),
                reason == null ? NO_REASON : reason,
                document == null ? NO_DOCUMENT : document,
                spoken.value("evidenceIds"));
        stage.as(Actors.of(step, Actors.HEADQUARTERS), () -> adjusting.adjust(stage.programme(), period, object, form));
    }
}
