package io.xiaohao.report.web;

import io.xiaohao.page.PageAddress;
import io.xiaohao.programme.Programme;
import io.xiaohao.report.ReportWeek;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where the pages and papers of reports and digests are. */
final class ReportAddresses {

    private ReportAddresses() {}

    static String reports(Programme programme, ReportWeek week) {
        return PageAddress.of("/reports")
                .with("programme", programme.code())
                .with("week", week == null ? null : week.code())
                .href();
    }

    static String report(Programme programme, ReportWeek week, String object) {
        return "/reports/" + week.code() + "/" + segment(object) + asked(programme);
    }

    static String reportPaper(Programme programme, ReportWeek week, String object) {
        return "/api/programmes/" + programme.code() + "/reports/" + week.code() + "/" + segment(object) + ".docx";
    }

    static String digest(Programme programme, ReportWeek week, String object) {
        return "/digests/" + week.code() + (object == null ? "" : "/" + segment(object)) + asked(programme);
    }

    static String digestPaper(Programme programme, ReportWeek week, String object) {
        return PageAddress.of("/api/programmes/" + programme.code() + "/digests/" + week.code() + ".docx")
                .with("object", object)
                .href();
    }

    private static String asked(Programme programme) {
        return "?programme=" + programme.code();
    }

    private static String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }
}
