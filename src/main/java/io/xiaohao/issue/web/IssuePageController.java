package io.xiaohao.issue.web;

import io.xiaohao.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An issue as a page. */
@Page
@Controller
class IssuePageController {

    private final IssuePageReader reader;
    private final HiddenNumbers hidden;

    IssuePageController(IssuePageReader reader, HiddenNumbers hidden) {
        this.reader = reader;
        this.hidden = hidden;
    }

    /** The issue with its pictures and its history; {@code all}: nothing of these left out, however long it gets. */
    @GetMapping("/issues/{number}")
    String issue(
            @PathVariable("number") String number,
            @RequestParam(name = "all", defaultValue = "false") boolean all,
            Model model) {
        model.addAttribute("issue", reader.read(number, all));
        model.addAttribute("hiddenNumbers", hidden.count(number));
        return "issue/issue";
    }
}
