package io.xiaohao.escalation.web;

import io.xiaohao.escalation.AccountabilityRegister;
import io.xiaohao.escalation.EscalationPapers;
import io.xiaohao.issue.IssueAccess;
import io.xiaohao.page.Attachment;
import io.xiaohao.programme.Programme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Papers of escalations to print and file, and the register of accountability. */
@RestController
class EscalationPaperController {

    private final EscalationPapers papers;
    private final AccountabilityRegister register;
    private final EscalationScope scope;
    private final IssueAccess access;

    EscalationPaperController(
            EscalationPapers papers, AccountabilityRegister register, EscalationScope scope, IssueAccess access) {
        this.papers = papers;
        this.register = register;
        this.scope = scope;
        this.access = access;
    }

    @GetMapping("/api/escalations/{number}/measure.docx")
    ResponseEntity<byte[]> measure(@PathVariable long number) {
        return Attachment.docx("处置文书-%d".formatted(number), papers.measure(number, access.account()));
    }

    @GetMapping("/api/escalations/{number}/notice.docx")
    ResponseEntity<byte[]> notice(@PathVariable long number) {
        return Attachment.docx("约谈通知书-%d".formatted(number), papers.notice(number, access.account()));
    }

    @GetMapping("/api/escalations/{number}/minutes.docx")
    ResponseEntity<byte[]> minutes(@PathVariable long number) {
        return Attachment.docx("约谈纪要-%d".formatted(number), papers.minutes(number, access.account()));
    }

    @GetMapping("/api/programmes/{programme}/accountability.xlsx")
    ResponseEntity<byte[]> register(@PathVariable String programme, @RequestParam(required = false) Integer year)
            throws IOException {
        Programme home = scope.programme(programme);
        int shown = year == null ? register.thisYear() : year;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        register.write(out, home, shown);
        return Attachment.xlsx("问责台账-%s-%d".formatted(programme, shown), out.toByteArray());
    }
}
