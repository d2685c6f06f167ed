package io.xiaohao.report.web;

import io.xiaohao.page.Page;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.report.ReportSight;
import io.xiaohao.report.digest.WeeklyDigests;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Weekly reports and digests as pages; {@code programme} names another than the first that asks for reports. */
@Page
@Controller
class ReportPageController {

    private final ReportProgrammes programmes;
    private final ReportsPageReader reports;
    private final ReportPageReader report;
    private final DigestPageReader digest;
    private final WeeklyDigests digests;
    private final ReportSight sight;

    ReportPageController(
            ReportProgrammes programmes,
            ReportsPageReader reports,
            ReportPageReader report,
            DigestPageReader digest,
            WeeklyDigests digests,
            ReportSight sight) {
        this.programmes = programmes;
        this.reports = reports;
        this.report = report;
        this.digest = digest;
        this.digests = digests;
        this.sight = sight;
    }

    /** A week's reports: who reported, who did not. */
    @GetMapping("/reports")
    String reports(
            @RequestParam(name = "programme", required = false) String code,
            @RequestParam(name = "week", required = false) String week,
            Model model) {
        Optional<Programme> programme = programmes.chosen(code);
        if (programme.isEmpty()) {
            return "report/none";
        }
        model.addAttribute("reports", reports.read(programme.get(), week));
        return "report/reports";
    }

    /** One report. */
    @GetMapping("/reports/{week}/{object}")
    String report(
            @RequestParam(name = "programme", required = false) String code,
            @PathVariable("week") String week,
            @PathVariable("object") String object,
            Model model) {
        model.addAttribute("report", report.read(required(code), week, object));
        return "report/report";
    }

    /** The latest digest. */
    @GetMapping("/digests")
    String latest(@RequestParam(name = "programme", required = false) String code) {
        Programme programme = required(code);
        sight.requireDigestReader();
        return digests.weeks(programme.code()).stream()
                .findFirst()
                .map(week -> "redirect:" + ReportAddresses.digest(programme, week, null))
                .orElse("report/none");
    }

    /** A week's digest. */
    @GetMapping("/digests/{week}")
    String digest(
            @RequestParam(name = "programme", required = false) String code,
            @PathVariable("week") String week,
            Model model) {
        model.addAttribute("digest", digest.read(required(code), week, null));
        return "report/digest";
    }

    /** What of a week's digest concerns one object, and so its group. */
    @GetMapping("/digests/{week}/{object}")
    String digest(
            @RequestParam(name = "programme", required = false) String code,
            @PathVariable("week") String week,
            @PathVariable("object") String object,
            Model model) {
        model.addAttribute("digest", digest.read(required(code), week, object));
        return "report/digest";
    }

    private Programme required(String code) {
        return programmes.chosen(code).orElseThrow(() -> Refusal.notFound("您可以查看的方案都不要求每周报送。"));
    }
}
