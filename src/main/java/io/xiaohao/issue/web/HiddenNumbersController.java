package io.xiaohao.issue.web;

import io.xiaohao.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows an issue's telephone and identity numbers: by a post, since the look is put on record. */
@Page
@Controller
class HiddenNumbersController {

    private final HiddenNumbers numbers;

    HiddenNumbersController(HiddenNumbers numbers) {
        this.numbers = numbers;
    }

    /** The numbers with the masks that stand for them in the texts. */
    @PostMapping("/issues/{number}/personal-numbers")
    String show(@PathVariable("number") String number, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("kept", numbers.show(number));
        return "issue/personal-numbers";
    }
}
