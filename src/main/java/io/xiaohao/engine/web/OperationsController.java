package io.xiaohao.engine.web;

import io.xiaohao.engine.operations.FailedJob;
import io.xiaohao.engine.operations.FailedJobs;
import io.xiaohao.engine.operations.JobRetries;
import io.xiaohao.engine.operations.ProcessPaths;
import io.xiaohao.engine.operations.StrandedTask;
import io.xiaohao.engine.operations.StrandedTasks;
import io.xiaohao.page.Page;
import io.xiaohao.page.PageAddress;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What whoever runs the product looks after: failed jobs, tasks that nobody can take, the ways instances have gone. */
@Page
@Controller
class OperationsController {

    private static final String PATH = OperationsMenu.PATH;
    private static final String JOBS = PATH + "/jobs";
    private static final String TASKS = PATH + "/tasks";
    private static final String PATHS = PATH + "/paths";
    private static final int ENDED_LAST = 20;

    private final FailedJobs jobs;
    private final JobRetries retries;
    private final StrandedTasks tasks;
    private final ProcessPaths paths;
    private final OperationsLines lines;

    OperationsController(
            FailedJobs jobs, JobRetries retries, StrandedTasks tasks, ProcessPaths paths, OperationsLines lines) {
        this.jobs = jobs;
        this.retries = retries;
        this.tasks = tasks;
        this.paths = paths;
        this.lines = lines;
    }

    /** How many there are of each. */
    @GetMapping(PATH)
    String overview(Model model) {
        List<StrandedTask> stranded = tasks.list();
        model.addAttribute("failed", jobs.givenUpCount());
        model.addAttribute("repeating", jobs.triedAgain().size());
        model.addAttribute("stranded", stranded.size());
        model.addAttribute("most", StrandedTasks.MOST_SHOWN);
        return "engine/operations";
    }

    /** The failed jobs; {@code retried}: so many have just been tried again. */
    @GetMapping(JOBS)
    String jobs(@RequestParam(name = "retried", required = false) Integer retried, Model model) {
        List<FailedJob> given = jobs.givenUp();
        model.addAttribute("total", jobs.givenUpCount());
        model.addAttribute("jobs", lines.jobs(given));
        model.addAttribute("repeating", lines.jobs(jobs.triedAgain()));
        model.addAttribute("retried", retried);
        return "engine/failed-jobs";
    }

    /** Tries the chosen jobs once more, or all. */
    @PostMapping(JOBS + "/retry")
    String retry(
            @RequestParam(name = "job", defaultValue = "") List<String> chosen,
            @RequestParam(name = "all", defaultValue = "false") boolean all) {
        int retried = all ? retries.retryAll() : retries.retry(chosen);
        return "redirect:"
                + PageAddress.of(JOBS).with("retried", String.valueOf(retried)).href();
    }

    /** The tasks that nobody can take; {@code released}: one has just been given back. */
    @GetMapping(TASKS)
    String tasks(@RequestParam(name = "released", defaultValue = "false") boolean released, Model model) {
        List<StrandedTask> found = tasks.list();
        model.addAttribute("tasks", lines.tasks(found));
        model.addAttribute("more", found.size() == StrandedTasks.MOST_SHOWN);
        model.addAttribute("released", released);
        return "engine/stranded-tasks";
    }

    /** Gives a task back that an account has claimed which is gone. */
    @PostMapping(TASKS + "/{id}/release")
    String release(@PathVariable("id") String id) {
        tasks.release(id);
        return "redirect:" + PageAddress.of(TASKS).with("released", "true").href();
    }

    /** The instances about something, or those that have ended last. */
    @GetMapping(PATHS)
    String paths(@RequestParam(name = "about", defaultValue = "") String about, Model model) {
        model.addAttribute("about", about.strip());
        model.addAttribute(
                "instances", lines.instances(about.isBlank() ? paths.endedLast(ENDED_LAST) : paths.about(about)));
        return "engine/paths";
    }

    /** One instance with its way. */
    @GetMapping(PATHS + "/{id}")
    String path(@PathVariable("id") String id, Model model) {
        model.addAttribute("path", lines.path(paths.path(id)));
        return "engine/path";
    }
}
