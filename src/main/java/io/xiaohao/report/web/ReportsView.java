package io.xiaohao.report.web;

import java.util.List;

/** The page of a week's reports. */
record ReportsView(
        String programme,
        String programmeName,
        List<Way> choices,
        String week,
        String weekLabel,
        String days,
        Way earlier,
        Way later,
        List<Way> weeks,
        String rule,
        String origin,
        String rateName,
        boolean ownOnly,
        List<Count> counts,
        List<Row> rows,
        String digest) {

    /** Somewhere to go. */
    record Way(String label, String href, boolean current) {}

    /** How many are in a state. */
    record Count(String label, long number, String style) {}

    /** One report. */
    record Row(
            String object,
            String href,
            String state,
            String style,
            String due,
            String filed,
            boolean late,
            String reviewed,
            String open,
            String overdue,
            String rate,
            String docx) {}
}
