package io.xiaohao.assessment.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.assessment.AssessmentGroup;
import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.assessment.AssessmentRounds;
import io.xiaohao.assessment.SheetImport;
import io.xiaohao.assessment.SheetTemplate;
import io.xiaohao.assessment.web.RankingView.Choice;
import io.xiaohao.assessment.web.SheetImportView.Line;
import io.xiaohao.assessment.web.SheetImportView.Preview;
import io.xiaohao.page.Attachment;
import io.xiaohao.page.Page;
import io.xiaohao.page.PageAddress;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Many sheets at once as a page (批量打分): a template, a look at what was read, and only then the taking. */
@Page
@Controller
class SheetImportPageController {

    static final String PATH = "/rankings/import";

    private static final int MOST_ON_PAGE = 500;

    private final AssessmentSight sight;
    private final AssessmentRounds rounds;
    private final SheetImport sheetImport;
    private final SheetTemplate template;
    private final ObjectMapper json;

    SheetImportPageController(
            AssessmentSight sight,
            AssessmentRounds rounds,
            SheetImport sheetImport,
            SheetTemplate template,
            ObjectMapper json) {
        this.sight = sight;
        this.rounds = rounds;
        this.sheetImport = sheetImport;
        this.template = template;
        this.json = json;
    }

    @GetMapping(PATH)
    String choose(
            @RequestParam("programme") String code,
            @RequestParam(required = false) String period,
            @RequestParam(required = false) String done,
            Model model) {
        model.addAttribute("page", view(programme(code), period, null, done));
        return "assessment/import";
    }

    /** Reads and checks a file; nothing is taken yet. */
    @PostMapping(PATH)
    String look(
            @RequestParam("programme") String code,
            @RequestParam String period,
            @RequestParam("file") MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Programme programme = programme(code);
        try (InputStream content = file.getInputStream()) {
            List<SheetImport.Row> rows = sheetImport.rows(content);
            requireFew(rows);
            Preview preview = preview(programme, period, file.getOriginalFilename(), rows);
            model.addAttribute("page", view(programme, period, preview, null));
        } catch (Refusal refusal) {
            response.setStatus(refusal.reason().status());
            model.addAttribute("refusal", refusal.getMessage());
            model.addAttribute("page", view(programme, period, null, null));
        }
        return "assessment/import";
    }

    /** Takes what was looked at; checked again, so that nothing slips in between. */
    @PostMapping(PATH + "/confirm")
    String confirm(
            @RequestParam("programme") String code,
            @RequestParam String period,
            @RequestParam String file,
            @RequestParam String content,
            Model model,
            HttpServletResponse response) {
        Programme programme = programme(code);
        List<SheetImport.Row> rows = read(content);
        requireFew(rows);
        SheetImport.Outcome outcome = sheetImport.take(code, AssessmentPeriod.of(period), rows, false);
        if (outcome.errors().isEmpty()) {
            return "redirect:"
                    + PageAddress.of(PATH)
                            .with("programme", code)
                            .with("period", period)
                            .with("done", String.valueOf(outcome.accepted()))
                            .href();
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("page", view(programme, period, preview(outcome, file, rows), null));
        return "assessment/import";
    }

    @GetMapping(PATH + "/template.xlsx")
    ResponseEntity<byte[]> template(
            @RequestParam("programme") String code, @RequestParam String period, @RequestParam String group)
            throws IOException {
        Programme programme = programme(code);
        AssessmentRound round = sight.round(programme, AssessmentPeriod.of(period));
        AssessmentGroup chosen = template.groups(round).stream()
                .filter(each -> each.code().equals(group))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "%s没有待打分的考评组“%s”。".formatted(round.period().label(), group)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        template.write(round, chosen, out);
        return Attachment.xlsx("考评表-%s-%s".formatted(chosen.name(), round.period()), out.toByteArray());
    }

    private Preview preview(Programme programme, String period, String file, List<SheetImport.Row> rows) {
        return preview(sheetImport.take(programme.code(), AssessmentPeriod.of(period), rows, true), file, rows);
    }

    private Preview preview(SheetImport.Outcome outcome, String file, List<SheetImport.Row> rows) {
        Map<Integer, String> faults = outcome.errors().stream()
                .collect(Collectors.toMap(
                        SheetImport.RowFault::row, SheetImport.RowFault::message, (one, other) -> one + other));
        List<Line> lines = rows.stream()
                .map(row -> new Line(
                        row.number(),
                        row.value(SheetImport.OBJECT),
                        row.points(),
                        row.value(SheetImport.REMARK),
                        faults.get(row.number())))
                .toList();
        return new Preview(file, rows.size(), faults.size(), lines, written(rows));
    }

    private SheetImportView view(Programme programme, String period, Preview preview, String done) {
        List<AssessmentRound> open = new ArrayList<>(rounds.all(programme.code()).stream()
                .filter(round -> !round.isComputed() && !template.groups(round).isEmpty())
                .toList());
        Collections.reverse(open);
        AssessmentRound chosen = period == null || period.isBlank()
                ? open.stream().findFirst().orElse(null)
                : sight.round(programme, AssessmentPeriod.of(period));
        PageAddress page = PageAddress.of(PATH).with("programme", programme.code());
        return new SheetImportView(
                programme.code(),
                programme.name(),
                page.at(RankingPageController.PATH).href(),
                page.with("period", chosen == null ? null : chosen.period().code())
                        .href(),
                chosen == null ? null : chosen.period().code(),
                chosen == null ? null : chosen.period().label(),
                open.stream()
                        .map(round -> new Choice(
                                round.period().label(),
                                page.with("period", round.period().code()).href(),
                                round.equals(chosen)))
                        .toList(),
                chosen == null ? List.of() : templates(page, chosen),
                preview,
                done);
    }

    private List<Choice> templates(PageAddress page, AssessmentRound round) {
        return template.groups(round).stream()
                .map(group -> new Choice(
                        group.name(),
                        page.at(PATH + "/template.xlsx")
                                .with("period", round.period().code())
                                .with("group", group.code())
                                .href(),
                        false))
                .toList();
    }

    private Programme programme(String code) {
        Programme programme = sight.programme(code);
        sight.requireScorer();
        return programme;
    }

    private static void requireFew(List<SheetImport.Row> rows) {
        if (rows.size() > MOST_ON_PAGE) {
            throw Refusal.tooLarge("一次最多核对%d张考评表，这个文件有%d张，请拆分。".formatted(MOST_ON_PAGE, rows.size()));
        }
    }

    private String written(List<SheetImport.Row> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<SheetImport.Row> read(String content) {
        try {
            return json.readValue(content, new TypeReference<List<SheetImport.Row>>() {});
        } catch (JsonProcessingException altered) {
            throw Refusal.malformed("content", "要确认的内容读不出来，请重新上传文件。");
        }
    }
}
