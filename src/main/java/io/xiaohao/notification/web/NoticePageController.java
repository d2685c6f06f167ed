package io.xiaohao.notification.web;

import io.xiaohao.notification.Notices;
import io.xiaohao.page.Page;
import io.xiaohao.page.PageAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The caller's notices as a page. */
@Page
@Controller
class NoticePageController {

    static final String PATH = "/notices";
    private static final int SIZE = 20;

    private final Notices notices;

    NoticePageController(Notices notices) {
        this.notices = notices;
    }

    /** {@code page} counts from 1, as people do; one beyond the last shows the last. */
    @GetMapping(PATH)
    String notices(@RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        long total = notices.count(false);
        int last = (int) Math.max(1, (total + SIZE - 1) / SIZE);
        int shown = Math.max(1, Math.min(page, last));
        model.addAttribute(
                "list",
                new NoticeList(
                        notices.page(false, shown - 1, SIZE).stream()
                                .map(NoticeList.Line::of)
                                .toList(),
                        total,
                        notices.count(true),
                        shown > 1 ? address(shown - 1) : null,
                        shown < last ? address(shown + 1) : null,
                        "第%d页，共%d页".formatted(shown, last),
                        last > 1));
        return "notification/notices";
    }

    /** Marks it read and leads to where one goes on. */
    @PostMapping(PATH + "/{id:\\d{1,18}}/open")
    String open(@PathVariable("id") long id) {
        return "redirect:" + notices.read(id).link();
    }

    @PostMapping(PATH + "/{id:\\d{1,18}}/read")
    String read(@PathVariable("id") long id) {
        notices.read(id);
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/read")
    String readAll() {
        notices.readAll();
        return "redirect:" + PATH;
    }

    private static String address(int page) {
        return PageAddress.of(PATH).with("page", String.valueOf(page)).href();
    }
}
