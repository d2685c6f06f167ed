package io.xiaohao.assessment.web;

import java.util.List;

/** The page of rankings. */
record RankingView(
        String programme,
        String label,
        String state,
        String stateStyle,
        String note,
        String group,
        List<Choice> programmes,
        List<Choice> periods,
        List<Choice> groups,
        boolean graded,
        List<Line> lines,
        List<String> corrections,
        String bulletin,
        String workbook,
        List<Choice> ways) {

    /** Something to choose. */
    record Choice(String label, String href, boolean chosen) {}

    /** One object; {@code rise} as it is read, {@code moved} is up, down or same. */
    record Line(
            int rank,
            String object,
            String href,
            String points,
            String grade,
            String gradeStyle,
            String rise,
            String moved,
            boolean lastTwo,
            boolean own) {}
}
