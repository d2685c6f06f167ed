package io.xiaohao.assessment.process;

import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.assessment.SheetForm;
import io.xiaohao.journal.ActingAccount;
import io.xiaohao.organization.AccountGroups;
import io.xiaohao.refusal.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Completes an open scoring task for who takes many at once: his own, or one that nobody has claimed and his group may. */
@Component
class OpenSheet {

    private final TaskService taskService;
    private final AccountGroups accountGroups;
    private final ActingAccount actingAccount;

    OpenSheet(@Lazy TaskService taskService, AccountGroups accountGroups, ActingAccount actingAccount) {
        this.taskService = taskService;
        this.accountGroups = accountGroups;
        this.actingAccount = actingAccount;
    }

    void complete(AssessmentRound round, String object, SheetForm form) {
        List<Task> open = taskService
                .createTaskQuery()
                .processDefinitionKey(AssessmentProcess.KEY)
                .taskDefinitionKey(AssessmentProcess.SCORE_OBJECT)
                .tenantIdIn(round.government())
                .processInstanceBusinessKey(round.period() + "/" + object)
                .processVariableValueEquals(AssessmentReference.PROGRAMME, round.programme())
                .list();
        if (open.isEmpty()) {
            throw Refusal.conflict(
                    "“%s”没有待打分的%s考评表。".formatted(object, round.period().label()));
        }
        String account = actingAccount.name();
        Task task = open.stream()
                .filter(each -> isWorkable(each, account))
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("“%s”的考评表不由您打分，或已由他人领取。".formatted(object)));
        if (task.getAssignee() == null) {
            taskService.claim(task.getId(), account);
        }
        taskService.complete(task.getId(), variables(form));
    }

    private boolean isWorkable(Task task, String account) {
        if (task.getAssignee() != null) {
            return task.getAssignee().equals(account);
        }
        Set<String> groups = accountGroups.groupsOf(account);
        return taskService.getIdentityLinksForTask(task.getId()).stream()
                .anyMatch(link -> link.getGroupId() != null && groups.contains(link.getGroupId()));
    }

    private static Map<String, Object> variables(SheetForm form) {
        Map<String, Object> variables = new LinkedHashMap<>();
        put(variables, "points", form.points());
        put(variables, "scores", form.scores());
        put(variables, "remark", form.remark());
        return variables;
    }

    private static void put(Map<String, Object> variables, String name, String value) {
        if (value != null) {
            variables.put(name, value);
        }
    }
}
