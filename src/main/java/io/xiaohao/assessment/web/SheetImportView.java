package io.xiaohao.assessment.web;

import io.xiaohao.assessment.web.RankingView.Choice;
import java.util.List;

/** Many sheets at once: choose a round and a file, look at what would be taken, confirm. */
record SheetImportView(
        String programme,
        String programmeName,
        String back,
        String start,
        String period,
        String label,
        List<Choice> periods,
        List<Choice> templates,
        Preview preview,
        String done) {

    /** What was read; {@code content} is what a confirmation hands in again. */
    record Preview(String file, int rows, int faults, List<Line> lines, String content) {

        /** Whether it can be confirmed; public for the template. */
        public boolean sound() {
            return faults == 0 && rows > 0;
        }
    }

    /** A row as Excel counts it. */
    record Line(int row, String object, String points, String remark, String fault) {}
}
