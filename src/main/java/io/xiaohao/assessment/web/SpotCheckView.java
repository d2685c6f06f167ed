package io.xiaohao.assessment.web;

import io.xiaohao.assessment.web.RankingView.Choice;
import java.util.List;

/** The page of stated contributions and their spot check; period is null where no round asks for any. */
record SpotCheckView(
        String programme,
        String programmeName,
        String back,
        String period,
        String label,
        int share,
        String origin,
        List<Choice> periods,
        List<Line> lines,
        boolean drawable,
        boolean writable,
        boolean computed) {

    /** A linked unit; points are null while nothing is stated, checked while nothing is checked. */
    record Line(String unit, String points, String by, String remark, String checked, boolean drawn, String reason) {}
}
