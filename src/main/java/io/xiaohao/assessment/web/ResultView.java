package io.xiaohao.assessment.web;

import java.util.List;

/** The page of one object's result, down to the single sheet. */
record ResultView(
        String title,
        String back,
        String period,
        String periodLabel,
        String programme,
        String object,
        String objectCode,
        String group,
        String groupName,
        String points,
        String rank,
        String grade,
        String formula,
        boolean draft,
        boolean behind,
        List<Sheet> sheets,
        List<Link> issues,
        List<Link> sources,
        List<AdjustmentView.Line> adjustments,
        List<Claimed> claims,
        String claimWord,
        String claimUntil,
        String done) {

    /** A sheet with its indicators. */
    record Sheet(
            String heading,
            String points,
            String remark,
            List<Score> scores,
            List<String> pictures,
            List<Link> issues) {}

    /** An indicator: a heading where it has parts. */
    record Score(
            String code, String name, String mark, String points, String reason, boolean heading, boolean deducted) {}

    /** Where to read on. */
    record Link(String label, String href) {}

    /** An objection or appeal. */
    record Claimed(
            String heading, String reason, String asked, String outcome, String opinion, List<String> pictures) {}
}
