package io.xiaohao.report;

import io.xiaohao.programme.Origin;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * What a programme says about weekly reports ({@code weekly-reports} in programme.yaml).
 *
 * @param asked who is asked
 * @param form what is reported
 * @param askAt when on the week's first working day
 * @param dueAt until when on its last working day
 * @param remindAt when on the working day before the due day
 * @param digestAt when the digest is made on the last working day
 * @param reviewDays working days for the review
 * @param correctionDays working days for the correction of a returned report, where the due day has passed
 * @param longestText the most characters of each of the three texts
 * @param copies the offices that get a copy
 * @param origins key → where its value comes from
 */
public record ReportRules(
        ReportersAsked asked,
        ReportForm form,
        LocalTime askAt,
        LocalTime dueAt,
        LocalTime remindAt,
        LocalTime digestAt,
        int reviewDays,
        int correctionDays,
        int longestText,
        List<String> copies,
        Map<String, Origin> origins) {

    /** Copies the collections. */
    public ReportRules {
        copies = List.copyOf(copies);
        origins = Map.copyOf(origins);
    }

    /** Where the value of a key comes from; what the pack leaves out was chosen by the system. */
    public Origin origin(String key) {
        return origins.getOrDefault(key, Origin.SYSTEM);
    }
}
