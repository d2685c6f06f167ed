package io.xiaohao.issue.web;

import io.xiaohao.issue.DispatchDesk;
import io.xiaohao.issue.IssueAccess;
import io.xiaohao.page.Page;
import io.xiaohao.page.PageAddress;
import io.xiaohao.refusal.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Dispatches several issues at once, each as its own task would: what one is refused does not hold the others up.
 * Verification has nothing of the kind: each check is made on the spot, with an opinion and pictures of its own.
 */
@Page
@Controller
class LedgerDispatchController {

    private static final int MOST = 50;

    private final DispatchDesk desk;
    private final IssueAccess access;

    LedgerDispatchController(DispatchDesk desk, IssueAccess access) {
        this.desk = desk;
        this.access = access;
    }

    /** What is left blank is left out, as in the form of a single issue. */
    @PostMapping("/issues/dispatch")
    String dispatch(
            @RequestParam String programme,
            @RequestParam(name = "number", required = false) List<String> numbers,
            @RequestParam(required = false) String leadUnit,
            @RequestParam(required = false) String responsibleUnits,
            @RequestParam(required = false) String deadline,
            @RequestParam(required = false) String remark,
            Model model) {
        if (!access.dispatches()) {
            throw Refusal.forbidden("您没有权限批量交办，只有指挥部办公室可以。");
        }
        Set<String> chosen = numbers == null ? Set.of() : new LinkedHashSet<>(numbers);
        if (chosen.isEmpty()) {
            throw Refusal.invalid("number", "没有选中问题，请返回台账勾选要交办的问题。");
        }
        if (chosen.size() > MOST) {
            throw Refusal.invalid("number", "一次最多交办%d个问题，这次选了%d个。".formatted(MOST, chosen.size()));
        }
        Map<String, Object> answers = new HashMap<>(Map.of("decision", "ASSIGN"));
        put(answers, "leadUnit", leadUnit);
        put(answers, "responsibleUnits", responsibleUnits);
        put(answers, "deadline", deadline);
        put(answers, "remark", remark);
        List<Outcome> outcomes = new ArrayList<>();
        chosen.forEach(number -> outcomes.add(dispatched(number, answers)));
        model.addAttribute("outcomes", outcomes);
        model.addAttribute("done", outcomes.stream().filter(Outcome::done).count());
        model.addAttribute(
                "ledger", PageAddress.of("/issues").with("programme", programme).href());
        model.addAttribute(
                "waiting",
                PageAddress.of("/issues")
                        .with("programme", programme)
                        .with("status", "REGISTERED")
                        .href());
        return "issue/dispatched";
    }

    private Outcome dispatched(String number, Map<String, Object> answers) {
        try {
            desk.dispatch(number, answers);
            return new Outcome(number, true, "已交办");
        } catch (Refusal refusal) {
            return new Outcome(number, false, refusal.getMessage());
        }
    }

    private static void put(Map<String, Object> answers, String name, String value) {
        if (value != null && !value.isBlank()) {
            answers.put(name, value.strip());
        }
    }

    /** What became of one of them. */
    record Outcome(String number, boolean done, String words) {}
}
