package io.xiaohao.engine.web;

import io.xiaohao.engine.operations.ElementNames;
import io.xiaohao.engine.operations.FailedJob;
import io.xiaohao.engine.operations.PathStep;
import io.xiaohao.engine.operations.ProcessPath;
import io.xiaohao.engine.operations.ProcessPaths;
import io.xiaohao.engine.operations.StrandedTask;
import io.xiaohao.engine.web.OperationsView.InstanceLine;
import io.xiaohao.engine.web.OperationsView.JobLine;
import io.xiaohao.engine.web.OperationsView.PathView;
import io.xiaohao.engine.web.OperationsView.StepLine;
import io.xiaohao.engine.web.OperationsView.TaskLine;
import io.xiaohao.organization.Organization;
import io.xiaohao.page.AccountNames;
import io.xiaohao.page.PageAddress;
import io.xiaohao.security.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns what the engine holds into what an administrator reads. */
@Component
class OperationsLines {

    private static final String ADMIN = "/camunda/app/admin/default/#/";
    private static final String COCKPIT_INSTANCE = "/camunda/app/cockpit/default/#/process-instance/";
    private static final String CONFIDENTIAL = "处置事项（内容不公开）";

    private final Caller caller;
    private final Organization organization;
    private final AccountNames accounts;
    private final ElementNames elements;

    OperationsLines(Caller caller, Organization organization, AccountNames accounts, ElementNames elements) {
        this.caller = caller;
        this.organization = organization;
        this.accounts = accounts;
        this.elements = elements;
    }

    List<JobLine> jobs(List<FailedJob> jobs) {
        return jobs.stream().map(this::job).toList();
    }

    List<TaskLine> tasks(List<StrandedTask> tasks) {
        return tasks.stream().map(this::task).toList();
    }

    List<InstanceLine> instances(List<ProcessPath.Instance> instances) {
        return instances.stream().map(each -> instance(each, false)).toList();
    }

    PathView path(ProcessPath path) {
        Map<String, String> names = accounts.namesOf(path.steps().stream()
                .map(PathStep::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<StepLine> steps = new ArrayList<>();
        for (PathStep step : path.steps()) {
            steps.add(step(steps.size() + 1, step, names, path.failing().contains(step.element())));
        }
        return new PathView(
                instance(path.instance(), !path.failing().isEmpty()),
                path.instance().version(),
                path.drawing(),
                steps,
                steps.size() == ProcessPaths.MOST_STEPS);
    }

    private JobLine job(FailedJob job) {
        boolean repeats = job.retries() > 0;
        String at = OperationsWords.minute(repeats ? job.due() : job.failedAt());
        String since = repeats
                ? "系统还会自动重试 %d 次%s".formatted(job.retries(), at == null ? "" : "，下次 " + at)
                : at == null ? null : at + " 起停止重试";
        return new JobLine(
                job.id(),
                Objects.requireNonNullElse(elements.of(job.definition(), job.element()), "引擎自身的作业"),
                Stream.of(job.processName(), OperationsWords.job(job.kind()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                job.message() == null ? CONFIDENTIAL : job.about(),
                job.instance() == null || job.message() == null ? null : pathOf(job.instance()),
                government(job.government()),
                job.message() == null ? "错误信息不在此显示" : job.message().isBlank() ? "（没有错误信息）" : job.message(),
                OperationsWords.advice(job.message()),
                since);
    }

    private TaskLine task(StrandedTask task) {
        String due = OperationsWords.minute(task.due());
        String admin =
                switch (task.cause()) {
                    case EMPTY_GROUP -> ADMIN + "groups/" + task.groups().get(0).id() + "?tab=users";
                    case CLAIMED_BY_NOBODY -> null;
                    case UNKNOWN_ACCOUNT -> ADMIN + "user-create";
                    case NO_CANDIDATE -> COCKPIT_INSTANCE + task.instance() + "/runtime";
                };
        return new TaskLine(
                task.id(),
                task.name(),
                task.process() + " · " + Objects.requireNonNullElse(task.about(), CONFIDENTIAL),
                government(task.government()),
                OperationsWords.minute(task.created()) + " 起" + (due == null ? "" : "，应在 " + due + " 前办理"),
                OperationsWords.cause(task),
                OperationsWords.advice(task.cause()),
                admin,
                task.cause() == StrandedTask.Cause.CLAIMED_BY_NOBODY);
    }

    private InstanceLine instance(ProcessPath.Instance instance, boolean isFailing) {
        return new InstanceLine(
                pathOf(instance.id()),
                instance.process(),
                instance.about(),
                government(instance.government()),
                OperationsWords.minute(instance.started()),
                OperationsWords.minute(instance.ended()),
                state(instance, isFailing));
    }

    private static String state(ProcessPath.Instance instance, boolean isFailing) {
        if (instance.ended() == null) {
            return isFailing ? "办理中，有故障" : "办理中";
        }
        return instance.outcome() == null ? "已结束" : "已结束：" + instance.outcome();
    }

    private static StepLine step(int number, PathStep step, Map<String, String> names, boolean isFailing) {
        boolean isOpen = step.until() == null;
        String state = isOpen ? (isFailing ? "故障" : "正在这里") : step.cancelled() ? "被取消" : "已通过";
        String style = isOpen ? (isFailing ? "is-failing" : "is-current") : step.cancelled() ? "is-cancelled" : "";
        return new StepLine(
                number,
                step.name(),
                OperationsWords.kind(step.kind()),
                who(step, names),
                OperationsWords.second(step.from()),
                OperationsWords.second(step.until()),
                state,
                style);
    }

    private static String who(PathStep step, Map<String, String> names) {
        if (step.account() == null) {
            return step.kind().equals("userTask") ? "尚未签收" : "系统";
        }
        String name = names.get(step.account());
        return name == null || name.equals(step.account()) ? step.account() : name + "（" + step.account() + "）";
    }

    private static String pathOf(String instance) {
        return PageAddress.of(OperationsMenu.PATH + "/paths/" + instance).href();
    }

    /** Only where the caller looks after several is it said which. */
    private String government(String code) {
        if (caller.governments().size() < 2) {
            return null;
        }
        return code.isEmpty() ? "引擎自身" : organization.governmentName(code);
    }
}
