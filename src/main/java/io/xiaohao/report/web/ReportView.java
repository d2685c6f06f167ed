package io.xiaohao.report.web;

import io.xiaohao.form.FactSheet.Fact;
import java.util.List;

/** The page of one report. */
record ReportView(
        String title,
        String object,
        String weekLabel,
        String days,
        String reports,
        String state,
        String style,
        boolean late,
        List<Fact> course,
        String docx,
        List<Filing> filings) {

    /** One filing, the last one first. */
    record Filing(
            String heading,
            boolean late,
            String summary,
            String difficulties,
            String nextWeek,
            String asOf,
            List<Fact> figures,
            String comparison,
            String forecast,
            List<Issue> oldest,
            List<Issue> nextDue,
            String review,
            String reviewStyle,
            String instructions) {}

    /** An issue in a list. */
    record Issue(
            String number,
            String description,
            String light,
            String lightStyle,
            String status,
            String discovered,
            String deadline) {}
}
