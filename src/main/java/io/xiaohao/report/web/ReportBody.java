package io.xiaohao.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.xiaohao.report.FrozenFigures;
import io.xiaohao.report.ReportFigures;
import io.xiaohao.report.ReportFiling;
import io.xiaohao.report.WeeklyReport;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** A weekly report as programs read it. */
record ReportBody(
        String week,
        String object,
        String form,
        String status,
        boolean late,
        LocalDateTime requestedAt,
        LocalDateTime dueAt,
        LocalDateTime remindedAt,
        LocalDateTime missedAt,
        LocalDate reviewOn,
        int returnCount,
        List<FilingBody> filings) {

    static ReportBody of(WeeklyReport report, FrozenFigures frozen) {
        return new ReportBody(
                report.week().code(),
                report.objectName(),
                report.form().name(),
                report.status().name(),
                report.isLate(),
                report.requestedAt(),
                report.dueAt(),
                report.remindedAt(),
                report.missedAt(),
                report.reviewOn(),
                report.returnCount(),
                report.filings().stream()
                        .map(filing -> FilingBody.of(filing, frozen))
                        .toList());
    }

    /** One filing with its figures as they were. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FilingBody(
            int number,
            LocalDateTime filedAt,
            boolean late,
            String summary,
            String difficulties,
            String nextWeek,
            ReportFigures figures,
            Boolean accepted,
            String instructions,
            LocalDateTime reviewedAt) {

        static FilingBody of(ReportFiling filing, FrozenFigures frozen) {
            return new FilingBody(
                    filing.number(),
                    filing.filedAt(),
                    filing.isLate(),
                    filing.texts().summary(),
                    filing.texts().difficulties(),
                    filing.texts().nextWeek(),
                    frozen.of(filing),
                    filing.accepted(),
                    filing.instructions(),
                    filing.reviewedAt());
        }
    }

    /** A page of a list. */
    record ReportsBody(String week, List<ReportBody> content, int page, int size, long total) {}
}
