package io.xiaohao.assessment.web;

import io.xiaohao.assessment.Adjusting;
import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.page.Page;
import io.xiaohao.page.PageAddress;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What is added to or taken from a year's points (年度加减分): seen by those who oversee, made by headquarters. */
@Page
@Controller
class AdjustmentPageController {

    static final String PATH = "/rankings/adjustments";

    private final AssessmentSight sight;
    private final AdjustmentViews views;
    private final Adjusting adjusting;
    private final AttachedFiles files;

    AdjustmentPageController(AssessmentSight sight, AdjustmentViews views, Adjusting adjusting, AttachedFiles files) {
        this.sight = sight;
        this.views = views;
        this.adjusting = adjusting;
        this.files = files;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam("programme") String code,
            @RequestParam(required = false) String period,
            @RequestParam(required = false) String done,
            Model model) {
        Programme programme = programme(code);
        model.addAttribute("page", views.view(programme, views.year(period), done));
        return "assessment/adjustments";
    }

    /** What is refused is told on the page with what was written. */
    @PostMapping(PATH)
    String adjust(
            @RequestParam("programme") String code,
            @RequestParam String period,
            @RequestParam(required = false) String object,
            @RequestParam(required = false) String source,
            @RequestParam(required = false) String points,
            @RequestParam(required = false) String reason,
            @RequestParam(required = false) String document,
            @RequestParam(name = "files", required = false) List<MultipartFile> uploads,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Programme programme = programme(code);
        sight.requireHeadquarters("加减分");
        AssessmentPeriod year = views.year(period);
        AdjustmentView.Written written = new AdjustmentView.Written(object, source, points, reason, document);
        try {
            adjusting.adjust(
                    programme,
                    year,
                    blankToEmpty(object),
                    new Adjusting.Form(source, blankToNull(points), reason, document, files.store(programme, uploads)));
        } catch (Refusal refusal) {
            response.setStatus(refusal.reason().status());
            model.addAttribute("refusal", refusal.getMessage());
            model.addAttribute("page", views.view(programme, year, null).with(written));
            return "assessment/adjustments";
        }
        return "redirect:"
                + PageAddress.of(PATH)
                        .with("programme", code)
                        .with("period", year.code())
                        .with("done", object)
                        .href();
    }

    private Programme programme(String code) {
        Programme programme = sight.programme(code);
        if (!sight.overseesAll()) {
            throw Refusal.forbidden("加减分的登记只对考评工作人员公开；计入后的结果见考评排名。");
        }
        return programme;
    }

    private static String blankToEmpty(String text) {
        return text == null ? "" : text.strip();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
