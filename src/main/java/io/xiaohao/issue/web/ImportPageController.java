package io.xiaohao.issue.web;

import io.xiaohao.issue.IssueAccess;
import io.xiaohao.issue.VisibleProgrammes;
import io.xiaohao.issue.exchange.ImportTemplate;
import io.xiaohao.issue.exchange.ImportUpload;
import io.xiaohao.issue.exchange.ImportUploads;
import io.xiaohao.page.Attachment;
import io.xiaohao.page.Page;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Taking a running ledger over (接管台账): choose a file, look at what would become of it, confirm, watch it go on. */
@Page
@Controller
class ImportPageController {

    static final String PATH = "/issues/import";

    private final ImportUploads uploads;
    private final ImportTemplate template;
    private final VisibleProgrammes visible;
    private final Programmes programmes;
    private final IssueAccess access;

    ImportPageController(
            ImportUploads uploads,
            ImportTemplate template,
            VisibleProgrammes visible,
            Programmes programmes,
            IssueAccess access) {
        this.uploads = uploads;
        this.template = template;
        this.visible = visible;
        this.programmes = programmes;
        this.access = access;
    }

    @GetMapping(PATH)
    String choose(@RequestParam(name = "programme", required = false) String code, Model model) {
        access.requireRegistrar();
        Optional<Programme> programme = visible.chosen(code);
        if (programme.isEmpty()) {
            return "issue/none";
        }
        return choose(programme.get(), model);
    }

    private String choose(Programme programme, Model model) {
        model.addAttribute("taking", ImportPageView.choosing(programme, visible.all()));
        return "issue/import";
    }

    /** A file that cannot be taken as a whole is told of on the page it came from. */
    @PostMapping(PATH)
    String receive(
            @RequestParam("programme") String code,
            @RequestParam("file") MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Programme programme = programme(code);
        try (InputStream content = file.getInputStream()) {
            ImportUpload upload = uploads.receive(programme, file.getOriginalFilename(), content);
            return "redirect:" + PATH + "/" + upload.id();
        } catch (Refusal refusal) {
            response.setStatus(refusal.reason().status());
            model.addAttribute("refusal", refusal.getMessage());
            return choose(programme, model);
        }
    }

    @GetMapping(PATH + "/{upload}")
    String look(@PathVariable("upload") String id, Model model) {
        ImportUpload upload = own(id);
        Programme programme = programmes.programme(upload.programme());
        if (upload.isWaiting()) {
            model.addAttribute("taking", ImportPageView.looking(programme, upload));
            return "issue/import-preview";
        }
        model.addAttribute("taking", ImportPageView.watching(programme, upload, uploads.progress(upload)));
        return "issue/import-progress";
    }

    @PostMapping(PATH + "/{upload}/confirm")
    String confirm(@PathVariable("upload") String id) {
        ImportUpload upload = own(id);
        uploads.confirm(upload);
        return "redirect:" + PATH + "/" + upload.id();
    }

    @GetMapping(PATH + "/{upload}/errors.xlsx")
    ResponseEntity<StreamingResponseBody> errorCopy(@PathVariable("upload") String id) {
        ImportUpload upload = own(id);
        Path file = uploads.requireErrorCopy(upload);
        String name = upload.fileName().replaceFirst("(?i)\\.xlsx$", "") + "-标注错误";
        return Attachment.xlsx(name).body(out -> uploads.writeErrorCopy(upload, file, out));
    }

    @GetMapping(PATH + "/template.xlsx")
    ResponseEntity<byte[]> template(@RequestParam(name = "programme", required = false) String code)
            throws IOException {
        access.requireRegistrar();
        Programme programme = visible.chosen(code).orElseThrow(() -> Refusal.notFound("没有可以导入的方案。"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        template.write(out, programme);
        return Attachment.xlsx("问题台账导入模板", out.toByteArray());
    }

    private ImportUpload own(String id) {
        access.requireRegistrar();
        ImportUpload upload = uploads.find(id);
        programme(upload.programme());
        return upload;
    }

    private Programme programme(String code) {
        access.requireRegistrar();
        return visible.chosen(code).orElseThrow(() -> Refusal.notFound("没有方案“%s”。".formatted(code)));
    }
}
