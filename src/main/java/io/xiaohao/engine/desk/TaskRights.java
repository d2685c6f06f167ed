package io.xiaohao.engine.desk;

import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.AccountMembership;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Who may work on a task: whoever has claimed it; unclaimed, whoever is its candidate or in a group that is. */
@Component
class TaskRights {

    private static final String COMPLETED = "completed";

    private final TaskService tasks;
    private final HistoryService history;

    TaskRights(TaskService tasks, HistoryService history) {
        this.tasks = tasks;
        this.history = history;
    }

    /**
     * The open task, where the account may work on it.
     *
     * @throws Refusal not found where there is none, or it is another government's; conflict where it is done, or
     *     somebody else has claimed it; forbidden where the account is no candidate
     */
    Task workable(String taskId, AccountMembership account) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null || !isOf(account, task.getTenantId())) {
            throw notOpen(taskId, account);
        }
        if (account.account().equals(task.getAssignee())) {
            return task;
        }
        if (!isCandidate(taskId, account)) {
            // Its candidates vanish with it: somebody may have completed it between the two looks.
            if (isGone(taskId)) {
                throw notOpen(taskId, account);
            }
            throw Refusal.forbidden("您不是任务“%s”的办理人，不能办理。".formatted(task.getName()));
        }
        if (task.getAssignee() != null) {
            throw Refusal.conflict("任务“%s”已由他人签收，您不能办理。".formatted(task.getName()));
        }
        return task;
    }

    /** Whether the task is gone. */
    boolean isGone(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).count() == 0;
    }

    /** Whether this account has completed the task. */
    boolean isCompletedBy(String taskId, String account) {
        return history.createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .taskAssignee(account)
                        .taskDeleteReason(COMPLETED)
                        .finished()
                        .count()
                > 0;
    }

    private boolean isCandidate(String taskId, AccountMembership account) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .anyMatch(link -> isFor(link, account));
    }

    private static boolean isFor(IdentityLink link, AccountMembership account) {
        return account.account().equals(link.getUserId())
                || (link.getGroupId() != null && account.groups().contains(link.getGroupId()));
    }

    private Refusal notOpen(String taskId, AccountMembership account) {
        HistoricTaskInstance ended = history.createHistoricTaskInstanceQuery()
                .taskId(taskId)
                .finished()
                .singleResult();
        if (ended == null || !isOf(account, ended.getTenantId())) {
            return Refusal.notFound("该任务已办结或不存在。");
        }
        if (!COMPLETED.equals(ended.getDeleteReason())) {
            return Refusal.conflict("任务“%s”已撤销，不需要再办理。".formatted(ended.getName()));
        }
        return Refusal.conflict(account.account().equals(ended.getAssignee()) ? "该任务您已办结，不能重复办理。" : "该任务已由他人办结。");
    }

    private static boolean isOf(AccountMembership account, String government) {
        return government != null && account.governments().contains(government);
    }
}
