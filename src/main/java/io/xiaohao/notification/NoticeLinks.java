package io.xiaohao.notification;

import io.xiaohao.page.PageAddress;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** The addresses of the pages that notices lead to. */
final class NoticeLinks {

    private NoticeLinks() {}

    static String issue(String number) {
        return "/issues/" + segment(number);
    }

    static String issuesOf(String programme) {
        return PageAddress.of("/issues").with("programme", programme).href();
    }

    static String escalation(long id) {
        return "/escalations/" + id;
    }

    static String interviewPaper(long escalation) {
        return "/api/escalations/" + escalation + "/notice.docx";
    }

    static String report(String programme, String week, String object) {
        return "/reports/" + week + "/" + segment(object) + "?programme=" + programme;
    }

    static String ranking(String programme, String period) {
        return PageAddress.of("/rankings")
                .with("programme", programme)
                .with("period", period)
                .href();
    }

    static String result(String programme, String period, String group, String object) {
        return PageAddress.of("/rankings")
                .with("programme", programme)
                .with("period", period)
                .with("group", group)
                .with("object", object)
                .href();
    }

    static String consequences(String programme, String object) {
        return PageAddress.of("/consequences")
                .with("programme", programme)
                .with("object", object)
                .href();
    }

    private static String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }
}
