package io.xiaohao.engine.desk;

import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.AccountMembership;
import io.xiaohao.security.AccountMemberships;
import io.xiaohao.security.EngineSession;
import io.xiaohao.security.FailureCauses;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tasks of an account, and working on them. Every act is one transaction: what the domain refuses leaves the task
 * as it was, unclaimed if it was unclaimed. Rights are checked here against the account that is named, whoever is
 * signed in.
 */
@Service
public class TaskDesk {

    private final TaskService tasks;
    private final TaskRights rights;
    private final TaskAnswers answers;
    private final OpenTasks openTasks;
    private final AccountMemberships memberships;
    private final EngineSession engine;
    private final DeskAttempts attempts;
    private final TransactionTemplate transactions;

    TaskDesk(
            TaskService tasks,
            TaskRights rights,
            TaskAnswers answers,
            OpenTasks openTasks,
            AccountMemberships memberships,
            EngineSession engine,
            DeskAttempts attempts,
            PlatformTransactionManager transactionManager) {
        this.tasks = tasks;
        this.rights = rights;
        this.answers = answers;
        this.openTasks = openTasks;
        this.memberships = memberships;
        this.engine = engine;
        this.attempts = attempts;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** The open tasks the account has claimed, and the unclaimed ones it may claim; oldest first. */
    public DeskPage page(String account, DeskQuery query) {
        return openTasks.page(memberships.of(account), query);
    }

    /** The kinds of these tasks, with how many there are of each. */
    public List<DeskKind> kinds(String account) {
        return openTasks.kinds(memberships.of(account));
    }

    /**
     * Makes the task the account's; nothing happens where it is.
     *
     * @throws Refusal as {@link #complete} does
     */
    public void claim(String taskId, String account) {
        // Claiming what is claimed does nothing, so a claim whose answer was lost is just made again.
        act(taskId, account, task -> claimWhereOpen(task, account), () -> false);
    }

    /**
     * Gives a task that the account has claimed back to its colleagues, so that another may claim it; nothing happens
     * where nobody has.
     *
     * @throws Refusal as {@link #complete} does
     */
    public void giveBack(String taskId, String account) {
        act(taskId, account, task -> tasks.setAssignee(task.getId(), null), () -> false);
    }

    /**
     * Completes the task in the account's name, and claims it first where nobody has.
     *
     * @param given the answers by their names in the contract: texts, booleans, numbers; a list or map is passed on as
     *     its JSON text, null is left out
     * @throws Refusal malformed or invalid for an answer that cannot be taken; not found, conflict or forbidden where
     *     the account may not work on the task, or was not fast enough; and whatever the domain refuses, unchanged
     */
    public void complete(String taskId, String account, Map<String, Object> given) {
        Map<String, Object> variables = answers.variables(given);
        Consumer<Task> work = task -> {
            claimWhereOpen(task, account);
            tasks.complete(taskId, variables);
        };
        act(taskId, account, work, () -> engine.asSystem(() -> rights.isCompletedBy(taskId, account)));
    }

    private void claimWhereOpen(Task task, String account) {
        if (task.getAssignee() == null) {
            tasks.claim(task.getId(), account);
        }
    }

    private void act(String taskId, String account, Consumer<Task> work, BooleanSupplier done) {
        AccountMembership membership = memberships.of(account);
        try {
            attempts.run(() -> actOnce(taskId, membership, work), done);
        } catch (RuntimeException failure) {
            throw asRefusal(taskId, failure);
        }
    }

    private void actOnce(String taskId, AccountMembership membership, Consumer<Task> work) {
        transactions.executeWithoutResult(status -> {
            Task task = engine.asSystem(() -> rights.workable(taskId, membership));
            // The rights have just been looked at; the engine's own look would cost as much as the work itself.
            engine.asSystem(() -> {
                work.accept(task);
                return null;
            });
        });
    }

    private RuntimeException asRefusal(String taskId, RuntimeException failure) {
        return FailureCauses.first(Refusal.class, failure)
                .map(RuntimeException.class::cast)
                .orElseGet(() -> asRefusalOfEngine(taskId, failure));
    }

    private RuntimeException asRefusalOfEngine(String taskId, RuntimeException failure) {
        if (isLostRace(taskId, failure)) {
            return Refusal.conflict("该任务刚刚被他人办理，请刷新后重试。");
        }
        if (failure instanceof SuspendedEntityInteractionException) {
            return Refusal.conflict("该任务所在的流程已暂停，暂时不能办理，请联系系统管理员。");
        }
        if (failure instanceof AuthorizationException) {
            return Refusal.forbidden("您没有办理该任务的权限。");
        }
        return failure;
    }

    private boolean isLostRace(String taskId, RuntimeException failure) {
        if (!FailureCauses.isLostConnection(failure) && engine.asSystem(() -> rights.isGone(taskId))) {
            // Whoever was faster took the task, its execution and the rights to it along, in no certain order; what the
            // engine then stumbles over is not always an exception of its own.
            return true;
        }
        return failure instanceof TaskAlreadyClaimedException || FailureCauses.isLostRace(failure);
    }
}
