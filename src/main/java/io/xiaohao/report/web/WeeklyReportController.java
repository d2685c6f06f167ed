package io.xiaohao.report.web;

import io.xiaohao.page.Attachment;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.report.FrozenFigures;
import io.xiaohao.report.ReportSight;
import io.xiaohao.report.ReportWeek;
import io.xiaohao.report.WeeklyReport;
import io.xiaohao.report.WeeklyReports;
import io.xiaohao.report.paper.ReportPapers;
import io.xiaohao.report.web.ReportBody.ReportsBody;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Weekly reports for programs: who was asked, what was filed, each as a paper. They are filed by completing the task. */
@RestController
@RequestMapping("/api/programmes/{programme}/reports")
@Transactional(readOnly = true)
class WeeklyReportController {

    private static final int LARGEST_PAGE = 200;

    private final ReportSight sight;
    private final WeeklyReports reports;
    private final FrozenFigures frozen;
    private final ReportPapers papers;
    private final Clock clock;

    WeeklyReportController(
            ReportSight sight, WeeklyReports reports, FrozenFigures frozen, ReportPapers papers, Clock clock) {
        this.sight = sight;
        this.reports = reports;
        this.frozen = frozen;
        this.papers = papers;
        this.clock = clock;
    }

    /** The reports of a week that the caller sees; of the present one where none is named. */
    @GetMapping
    ReportsBody ofWeek(
            @PathVariable("programme") String code,
            @RequestParam(name = "week", required = false) String week,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "100") int size) {
        Programme programme = sight.programme(code);
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw Refusal.malformed("size", "页码从0起，每页1至%d条。".formatted(LARGEST_PAGE));
        }
        boolean present = week == null || week.isBlank();
        ReportWeek asked = present ? ReportWeek.of(LocalDate.now(clock)) : ReportWeek.parse(week);
        List<WeeklyReport> seen = sight.seen(reports.ofWeek(programme.code(), asked));
        List<ReportBody> content = seen.stream()
                .skip((long) page * size)
                .limit(size)
                .map(report -> ReportBody.of(report, frozen))
                .toList();
        return new ReportsBody(asked.code(), content, page, size, seen.size());
    }

    /** One report with all that was filed. */
    @GetMapping("/{week}/{object}")
    ReportBody report(
            @PathVariable("programme") String code,
            @PathVariable("week") String week,
            @PathVariable("object") String object) {
        return ReportBody.of(seen(sight.programme(code), week, object), frozen);
    }

    /** One report as it was last filed, as a paper. */
    @GetMapping("/{week}/{object}.docx")
    ResponseEntity<byte[]> paper(
            @PathVariable("programme") String code,
            @PathVariable("week") String week,
            @PathVariable("object") String object) {
        Programme programme = sight.programme(code);
        WeeklyReport report = seen(programme, week, object);
        String name = "%s-%s-%s".formatted(report.form().label(), report.week().code(), report.objectName());
        return Attachment.docx(name, papers.report(programme, report));
    }

    private WeeklyReport seen(Programme programme, String week, String object) {
        return sight.requireSeen(reports.report(programme.code(), ReportWeek.parse(week), object));
    }
}
