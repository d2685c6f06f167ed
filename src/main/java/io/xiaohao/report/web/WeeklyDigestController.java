package io.xiaohao.report.web;

import io.xiaohao.page.Attachment;
import io.xiaohao.programme.Programme;
import io.xiaohao.report.ReportSight;
import io.xiaohao.report.ReportWeek;
import io.xiaohao.report.digest.WeeklyDigest;
import io.xiaohao.report.paper.DigestPapers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Digests for programs and as papers; {@code object} narrows to one object, and so to its group. */
@RestController
@RequestMapping("/api/programmes/{programme}/digests")
class WeeklyDigestController {

    private final ReportSight sight;
    private final SeenDigests digests;
    private final DigestPapers papers;

    WeeklyDigestController(ReportSight sight, SeenDigests digests, DigestPapers papers) {
        this.sight = sight;
        this.digests = digests;
        this.papers = papers;
    }

    @GetMapping("/{week}")
    WeeklyDigest digest(
            @PathVariable("programme") String code,
            @PathVariable("week") String week,
            @RequestParam(name = "object", required = false) String object) {
        return digests.digest(sight.programme(code), ReportWeek.parse(week), object);
    }

    @GetMapping("/{week}.docx")
    ResponseEntity<byte[]> paper(
            @PathVariable("programme") String code,
            @PathVariable("week") String week,
            @RequestParam(name = "object", required = false) String object) {
        Programme programme = sight.programme(code);
        ReportWeek of = ReportWeek.parse(week);
        WeeklyDigest digest = digests.digest(programme, of, object);
        String name = "%s汇总-%s%s".formatted(digest.form().label(), of.code(), object == null ? "" : "-" + object);
        return Attachment.docx(name, papers.digest(programme, of, digest, object));
    }
}
