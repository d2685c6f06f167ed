package io.xiaohao.engine.webapps;

import io.xiaohao.engine.webapps.TaskSheet.OpenRequest;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.IssueLedger.HistoryLine;
import io.xiaohao.issue.IssueView;
import io.xiaohao.issue.Issues;
import io.xiaohao.issue.Request;
import io.xiaohao.organization.Organization;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.AccountMembership;
import io.xiaohao.security.AccountTitles;
import io.xiaohao.security.Caller;
import io.xiaohao.security.EngineSession;
import io.xiaohao.security.Role;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the forms and lists of Tasklist show, for the tasks that the caller sees there and no others. */
@Service
public class TaskSheets {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final TaskService tasks;
    private final RuntimeService processes;
    private final EngineSession engine;
    private final Caller caller;
    private final Issues issues;
    private final IssueLedger ledger;
    private final Organization organization;
    private final AccountTitles titles;
    private final TaskFactsByKey factsByKey;

    TaskSheets(
            TaskService tasks,
            RuntimeService processes,
            EngineSession engine,
            Caller caller,
            Issues issues,
            IssueLedger ledger,
            Organization organization,
            AccountTitles titles,
            TaskFactsByKey factsByKey) {
        this.tasks = tasks;
        this.processes = processes;
        this.engine = engine;
        this.caller = caller;
        this.issues = issues;
        this.ledger = ledger;
        this.organization = organization;
        this.titles = titles;
        this.factsByKey = factsByKey;
    }

    /**
     * The sheet of a task.
     *
     * @throws Refusal not found where there is no such task, or the caller does not see it
     */
    @Transactional(readOnly = true)
    public TaskSheet sheet(String taskId) {
        AccountMembership account = caller.membership();
        Task task =
                seen(account, List.of(taskId)).stream().findFirst().orElseThrow(() -> Refusal.notFound("该任务已办结或不存在。"));
        String about = businessKeys(List.of(task)).get(task.getProcessInstanceId());
        Optional<Issue> issue = issue(task, about);
        return new TaskSheet(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                about,
                moment(task.getDueDate()),
                task.getAssignee(),
                account.account().equals(task.getAssignee()),
                issue.map(known -> ledger.picturesNeeded(known.programme(), known.number()))
                        .orElse(0),
                issue.flatMap(Issue::request).map(this::openRequest).orElse(null),
                issue.map(this::titles).orElse(Map.of()),
                factsByKey.sheet(task, about).orElse(null));
    }

    /** The cards of those of the tasks that the caller sees; where the name says enough there is none. */
    @Transactional(readOnly = true)
    public List<TaskCard> cards(Collection<String> taskIds) {
        List<Task> seen = seen(caller.membership(), taskIds);
        Map<String, String> about = businessKeys(seen);
        meetIssues(seen, about);
        return seen.stream()
                .flatMap(task -> card(task, about.get(task.getProcessInstanceId())).stream())
                .toList();
    }

    private void meetIssues(List<Task> of, Map<String, String> about) {
        Map<String, Set<String>> numbers = new HashMap<>();
        for (Task task : of) {
            String number = about.get(task.getProcessInstanceId());
            if (isAboutIssue(task, number)) {
                numbers.computeIfAbsent(task.getTenantId(), first -> new HashSet<>())
                        .add(number);
            }
        }
        numbers.forEach(issues::meet);
    }

    private Optional<TaskCard> card(Task task, String about) {
        if (factsByKey.knows(task)) {
            return factsByKey.card(task, about).map(facts -> TaskCard.of(task.getId(), facts));
        }
        return issue(task, about).map(issue -> card(task.getId(), ledger.view(issue)));
    }

    /** Administrators see every task in Cockpit, by the engine's rights; what it is about only its own people learn. */
    private List<Task> seen(AccountMembership account, Collection<String> taskIds) {
        String[] ids = taskIds.toArray(String[]::new);
        return engine.as(
                account.without(Role.ADMINISTRATORS),
                () -> tasks.createTaskQuery().taskIdIn(ids).list());
    }

    private Map<String, String> businessKeys(Collection<Task> of) {
        Set<String> ids = of.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, String> keys = new HashMap<>();
        if (!ids.isEmpty()) {
            List<ProcessInstance> instances = engine.asSystem(() -> processes
                    .createProcessInstanceQuery()
                    .processInstanceIds(ids)
                    .list());
            instances.forEach(instance -> keys.put(instance.getId(), instance.getBusinessKey()));
        }
        return keys;
    }

    private Optional<Issue> issue(Task task, String number) {
        return isAboutIssue(task, number) ? issues.find(task.getTenantId(), number) : Optional.empty();
    }

    private boolean isAboutIssue(Task task, String number) {
        return number != null && task.getTenantId() != null && !factsByKey.knows(task);
    }

    private Map<String, String> titles(Issue issue) {
        return titles.of(ledger.history(issue).stream().map(HistoryLine::actor).collect(Collectors.toSet()));
    }

    private OpenRequest openRequest(Request request) {
        return new OpenRequest(
                request.kind().name(),
                request.day(),
                request.unit() == null
                        ? null
                        : organization.unitByCode(request.unit()).name(),
                request.reason(),
                request.askedAt());
    }

    private static TaskCard card(String taskId, IssueView issue) {
        return new TaskCard(
                taskId,
                issue.number(),
                issue.area(),
                issue.place(),
                issue.description(),
                issue.leadUnit(),
                issue.deadline(),
                issue.light().name(),
                issue.light().label(),
                null);
    }

    private static LocalDateTime moment(Date date) {
        return date == null ? null : date.toInstant().atZone(ZONE).toLocalDateTime();
    }
}
