package io.xiaohao.assessment.web;

import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.SheetImport;
import io.xiaohao.programme.Programme;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Many sheets at once from a workbook; whoever may score an object may hand in its row. */
@RestController
class SheetImportController {

    private final AssessmentSight sight;
    private final SheetImport sheetImport;

    SheetImportController(AssessmentSight sight, SheetImport sheetImport) {
        this.sight = sight;
        this.sheetImport = sheetImport;
    }

    /** All rows or none; the answer tells which are at fault. */
    @PostMapping("/api/programmes/{programme}/assessments/{period}/sheets/import")
    SheetImport.Outcome take(
            @PathVariable String programme,
            @PathVariable String period,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        Programme home = sight.programme(programme);
        sight.requireScorer();
        try (InputStream content = file.getInputStream()) {
            return sheetImport.read(home.code(), AssessmentPeriod.of(period), content, dryRun);
        }
    }
}
