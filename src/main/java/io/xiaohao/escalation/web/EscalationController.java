package io.xiaohao.escalation.web;

import io.xiaohao.escalation.Decision;
import io.xiaohao.escalation.Escalation;
import io.xiaohao.escalation.EscalationBoard;
import io.xiaohao.escalation.EscalationByHand;
import io.xiaohao.escalation.EscalationPaperDecisions;
import io.xiaohao.escalation.Measure;
import io.xiaohao.escalation.Stage;
import io.xiaohao.escalation.Verdict;
import io.xiaohao.form.Answers;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Escalations for programs: what there is, proposals by hand, decisions on paper. */
@RestController
class EscalationController {

    private static final int LARGEST_PAGE = 200;

    private final EscalationScope scope;
    private final EscalationBoard board;
    private final EscalationByHand byHand;
    private final EscalationPaperDecisions paperDecisions;

    EscalationController(
            EscalationScope scope,
            EscalationBoard board,
            EscalationByHand byHand,
            EscalationPaperDecisions paperDecisions) {
        this.scope = scope;
        this.board = board;
        this.byHand = byHand;
        this.paperDecisions = paperDecisions;
    }

    @GetMapping("/api/programmes/{programme}/escalations")
    @Transactional(readOnly = true)
    public EscalationPage escalations(
            @PathVariable String programme,
            @RequestParam(required = false) String stage,
            @RequestParam(required = false) String subject,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw Refusal.malformed("size", "page 应不小于0，size 应在1与%d之间。".formatted(LARGEST_PAGE));
        }
        Stage wanted = stage(stage);
        List<Escalation> found = board.all(scope.programme(programme)).stream()
                .filter(each -> wanted == null || each.stage() == wanted)
                .filter(each ->
                        subject == null || subject.isBlank() || each.subject().equals(subject.strip()))
                .toList();
        List<EscalationBody> content = found.stream()
                .skip((long) page * size)
                .limit(size)
                .map(EscalationBody::of)
                .toList();
        return new EscalationPage(content, page, size, found.size());
    }

    @GetMapping("/api/escalations/{number}")
    @Transactional(readOnly = true)
    public EscalationDetail escalation(@PathVariable long number) {
        return EscalationDetail.of(board.file(number));
    }

    @PostMapping("/api/programmes/{programme}/escalations")
    ResponseEntity<Map<String, Long>> propose(@PathVariable String programme, @RequestBody Map<String, Object> body) {
        Programme home = scope.programme(programme);
        long number = byHand.propose(home, texts(body));
        return ResponseEntity.created(URI.create("/api/escalations/" + number)).body(Map.of("number", number));
    }

    @PostMapping("/api/escalations/{number}/paper-decision")
    ResponseEntity<Void> decideOnPaper(@PathVariable long number, @RequestBody Map<String, Object> body) {
        board.file(number);
        Answers answers = new Answers(body);
        paperDecisions.enter(
                number,
                new Verdict(
                        answers.choice("decision", "审批决定", Decision.class),
                        answers.text("measure", "措施").map(Measure::of).orElse(null),
                        answers.text("opinion", "批示内容").orElse(null),
                        answers.text("paperLeader", "签批领导").orElse(null),
                        answers.text("evidenceIds", "批示扫描件").orElse(null)));
        return ResponseEntity.noContent().build();
    }

    private static Stage stage(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        for (Stage stage : Stage.values()) {
            if (stage.name().equals(name) || stage.label().equals(name)) {
                return stage;
            }
        }
        throw Refusal.malformed("stage", "没有“%s”这个阶段。".formatted(name));
    }

    private static Map<String, String> texts(Map<String, Object> body) {
        Map<String, String> texts = new LinkedHashMap<>();
        Answers answers = new Answers(body);
        body.keySet().forEach(name -> answers.text(name, name).ifPresent(text -> texts.put(name, text)));
        return texts;
    }
}
