package io.xiaohao.engine.web;

import io.xiaohao.engine.desk.DeskKind;
import io.xiaohao.engine.desk.DeskPage;
import io.xiaohao.engine.desk.DeskQuery;
import io.xiaohao.engine.desk.TaskDesk;
import io.xiaohao.engine.web.TaskPageView.KindChoice;
import io.xiaohao.engine.web.TaskPageView.OpenTask;
import io.xiaohao.engine.webapps.TaskSheet;
import io.xiaohao.engine.webapps.TaskSheets;
import io.xiaohao.page.Page;
import io.xiaohao.page.PageAddress;
import io.xiaohao.security.Caller;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One's tasks, with the same forms as in Tasklist, in a page that works with a thumb. */
@Page
@Controller
class TaskPageController {

    private static final String PATH = "/tasks";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    /** As many as the cards of one question. */
    private static final int SIZE = 100;

    private final TaskDesk desk;
    private final TaskSheets sheets;
    private final TaskPageLines lines;
    private final Caller caller;

    TaskPageController(TaskDesk desk, TaskSheets sheets, TaskPageLines lines, Caller caller) {
        this.desk = desk;
        this.sheets = sheets;
        this.lines = lines;
        this.caller = caller;
    }

    /** The list; {@code page} counts from 1, as people do. */
    @GetMapping(PATH)
    String list(
            @RequestParam(name = "task", required = false) String kind,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        return show(kind, page, null, model);
    }

    /** One task with its form, beside the list where there is room. */
    @GetMapping(PATH + "/{id}")
    String open(
            @PathVariable("id") String id,
            @RequestParam(name = "task", required = false) String kind,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        TaskSheet sheet = sheets.sheet(id);
        return show(
                kind,
                page,
                new OpenTask(sheet.id(), sheet.name(), sheet.mine(), TASKLIST + "#/?task=" + sheet.id()),
                model);
    }

    private String show(String kind, int page, OpenTask open, Model model) {
        int shown = Math.max(1, page);
        DeskPage found = desk.page(caller.account(), new DeskQuery(kind, null, shown - 1, SIZE));
        PageAddress list = PageAddress.of(PATH).with("task", kind);
        PageAddress here = shown == 1 ? list : list.with("page", String.valueOf(shown));
        long before = (long) (shown - 1) * SIZE;
        long last = before + found.content().size();
        model.addAttribute(
                "tasks",
                new TaskPageView(
                        found.total(),
                        found.total() > SIZE ? "第 %d 至 %d 项".formatted(before + 1, last) : null,
                        kinds(kind),
                        lines.groups(found.content(), here, open == null ? null : open.id()),
                        open,
                        here.href(),
                        shown == 1
                                ? null
                                : list.with("page", String.valueOf(shown - 1)).href(),
                        last < found.total()
                                ? list.with("page", String.valueOf(shown + 1)).href()
                                : null));
        model.addAttribute("tasklist", TASKLIST);
        return "engine/tasks";
    }

    private List<KindChoice> kinds(String chosen) {
        List<DeskKind> kinds = desk.kinds(caller.account());
        if (kinds.size() < 2 && chosen == null) {
            return List.of();
        }
        PageAddress all = PageAddress.of(PATH);
        long total = kinds.stream().mapToLong(DeskKind::count).sum();
        List<KindChoice> choices = new ArrayList<>();
        choices.add(new KindChoice("全部 " + total, all.href(), chosen == null));
        kinds.forEach(kind -> choices.add(new KindChoice(
                kind.name() + " " + kind.count(),
                all.with("task", kind.task()).href(),
                kind.task().equals(chosen))));
        return choices;
    }
}
