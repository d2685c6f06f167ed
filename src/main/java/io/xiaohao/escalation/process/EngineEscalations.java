package io.xiaohao.escalation.process;

import io.xiaohao.escalation.Escalation;
import io.xiaohao.escalation.EscalationEngine;
import io.xiaohao.escalation.EscalationOffers;
import io.xiaohao.escalation.Verdict;
import io.xiaohao.refusal.Refusal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Escalations' processes in the engine, asked in nobody's name: the domain has looked at the caller's rights. */
@Component
class EngineEscalations implements EscalationEngine {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final IdentityService identityService;
    private final EscalationOffers offers;
    private final JdbcClient jdbc;

    EngineEscalations(
            @Lazy RuntimeService runtimeService,
            @Lazy TaskService taskService,
            @Lazy IdentityService identityService,
            EscalationOffers offers,
            JdbcClient jdbc) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.identityService = identityService;
        this.offers = offers;
        this.jdbc = jdbc;
    }

    @Override
    public void start(Escalation escalation) {
        asNobody(() -> {
            ProcessInstance instance = runtimeService
                    .createProcessInstanceByKey(EscalationProcess.KEY)
                    .processDefinitionWithoutTenantId()
                    .businessKey(escalation.about())
                    .setVariables(Map.of(
                            EscalationReference.PROGRAMME,
                            escalation.programme(),
                            EscalationReference.ESCALATION,
                            escalation.id()))
                    .execute();
            jdbc.sql("insert into escalation_instance (escalation_id, instance_id) values (?, ?)")
                    .params(escalation.id(), instance.getId())
                    .update();
            return instance;
        });
    }

    @Override
    public void groundFell(Escalation escalation) {
        asNobody(() -> {
            runtimeService
                    .createMessageCorrelation(EscalationProcess.MESSAGE_GROUND_FALLEN)
                    .processInstanceId(instance(escalation))
                    .correlate();
            return escalation;
        });
    }

    @Override
    public void offerAgain(Escalation escalation) {
        asNobody(() -> {
            Task task = decisionTask(escalation);
            for (IdentityLink link : taskService.getIdentityLinksForTask(task.getId())) {
                takeBack(task, link);
            }
            taskService.setAssignee(task.getId(), null);
            offers.decidingGroups(escalation).forEach(group -> taskService.addCandidateGroup(task.getId(), group));
            offers.decidingAccounts(escalation).forEach(account -> taskService.addCandidateUser(task.getId(), account));
            return task;
        });
    }

    @Override
    public void decideOnPaper(Escalation escalation, Verdict verdict) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("decision", verdict.decision().name());
        answers.put(
                "measure", verdict.measure() == null ? null : verdict.measure().name());
        answers.put("opinion", verdict.opinion());
        answers.put("paperLeader", verdict.paperLeader());
        answers.put("evidenceIds", verdict.evidenceIds());
        answers.values().removeIf(value -> value == null);
        asNobody(() -> {
            taskService.complete(decisionTask(escalation).getId(), answers);
            return escalation;
        });
    }

    @Override
    public List<OpenTask> openTasks(Set<String> governments, String account, Set<String> groups) {
        if (governments.isEmpty()) {
            return List.of();
        }
        TaskQuery query = taskService
                .createTaskQuery()
                .processDefinitionKey(EscalationProcess.KEY)
                .tenantIdIn(governments.toArray(String[]::new))
                .or()
                .taskAssignee(account)
                .taskCandidateUser(account)
                .taskCandidateGroupIn(groups.isEmpty() ? List.of("") : List.copyOf(groups))
                .endOr()
                .orderByTaskCreateTime()
                .asc();
        return asNobody(() -> query.list().stream().map(this::openTask).toList());
    }

    private OpenTask openTask(Task task) {
        LocalDateTime due = task.getDueDate() == null
                ? null
                : task.getDueDate().toInstant().atZone(ZONE).toLocalDateTime();
        return new OpenTask(
                task.getId(), task.getTaskDefinitionKey(), task.getName(), escalationOf(task.getExecutionId()), due);
    }

    /** The number of the escalation that a place in the engine is about. */
    long escalationOf(String executionId) {
        return asNobody(() -> (Long) runtimeService.getVariable(executionId, EscalationReference.ESCALATION));
    }

    /** Whether the escalation runs in this instance, as far as that is noted: it is once the instance has started. */
    boolean isNotAnothers(Escalation escalation, String instanceId) {
        List<String> noted = noted(escalation);
        return noted.isEmpty() || noted.contains(instanceId);
    }

    private void takeBack(Task task, IdentityLink link) {
        if (!IdentityLinkType.CANDIDATE.equals(link.getType())) {
            return;
        }
        if (link.getGroupId() != null) {
            taskService.deleteCandidateGroup(task.getId(), link.getGroupId());
        } else {
            taskService.deleteCandidateUser(task.getId(), link.getUserId());
        }
    }

    private Task decisionTask(Escalation escalation) {
        Task task = taskService
                .createTaskQuery()
                .processInstanceId(instance(escalation))
                .taskDefinitionKey(EscalationProcess.APPROVE_ESCALATION)
                .singleResult();
        if (task == null) {
            throw Refusal.conflict("该处置事项现在不在审批中。");
        }
        return task;
    }

    private String instance(Escalation escalation) {
        return noted(escalation).stream().findFirst().orElseThrow();
    }

    private List<String> noted(Escalation escalation) {
        return jdbc.sql("select instance_id from escalation_instance where escalation_id = ?")
                .param(escalation.id())
                .query(String.class)
                .list();
    }

    <T> T asNobody(Supplier<T> work) {
        Authentication before = identityService.getCurrentAuthentication();
        try {
            identityService.clearAuthentication();
            return work.get();
        } finally {
            identityService.setAuthentication(before);
        }
    }
}
