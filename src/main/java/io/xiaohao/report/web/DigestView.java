package io.xiaohao.report.web;

import java.util.List;

/** The page of a digest. */
record DigestView(
        String title,
        String programmeName,
        String weekLabel,
        String days,
        String reports,
        String whole,
        String asOf,
        String docx,
        List<ReportsView.Way> weeks,
        List<Reported> reported,
        List<String> head,
        List<Line> lines,
        Line sum,
        List<Longest> longest,
        List<Demand> demands,
        String forecast) {

    /** Who is in a state. */
    record Reported(String label, long number, String style, List<ReportsView.Way> objects) {}

    /** The figures of one object. */
    record Line(String name, String href, String group, String state, String style, List<String> figures) {}

    /** An issue open long. */
    record Longest(String object, ReportView.Issue issue, String days) {}

    /** A demand not met. */
    record Demand(String object, String text, String since, String timesNotMet) {}
}
