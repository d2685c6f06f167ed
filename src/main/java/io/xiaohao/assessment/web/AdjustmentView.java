package io.xiaohao.assessment.web;

import io.xiaohao.assessment.web.AttachedFiles.Attached;
import io.xiaohao.assessment.web.RankingView.Choice;
import java.util.List;

/** The page of adjustments of a year. */
record AdjustmentView(
        String programme,
        String programmeName,
        String back,
        String period,
        String label,
        String limit,
        List<Choice> years,
        List<String> objects,
        List<Choice> sources,
        List<Line> lines,
        List<Total> totals,
        boolean writable,
        String closed,
        String done,
        Written written) {

    /** One adjustment as it is read. */
    record Line(
            String object,
            String points,
            boolean minus,
            String source,
            String reason,
            String document,
            List<Attached> files,
            String made) {}

    /** What an object's adjustments make together; {@code counted} differs where the limit cuts. */
    record Total(String object, String sum, String counted, boolean cut) {}

    /** What was written and refused. */
    record Written(String object, String source, String points, String reason, String document) {}

    AdjustmentView with(Written refused) {
        return new AdjustmentView(
                programme,
                programmeName,
                back,
                period,
                label,
                limit,
                years,
                objects,
                sources,
                lines,
                totals,
                writable,
                closed,
                done,
                refused);
    }
}
