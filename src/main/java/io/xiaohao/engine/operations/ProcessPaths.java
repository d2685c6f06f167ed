package io.xiaohao.engine.operations;

import io.xiaohao.engine.operations.ProcessPath.Instance;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.EngineSession;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricActivityInstanceEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.stereotype.Component;

/** The ways that process instances of the caller's governments have gone, finished ones as well; never a text of theirs. */
@Component
public class ProcessPaths {

    /** As many steps as are told. */
    public static final int MOST_STEPS = 500;

    private static final int MOST_INSTANCES = 100;
    private static final int MOST_LAST_STEPS = 50;
    private static final String END_EVENT = "EndEvent";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final OperatorAccess access;
    private final HistoryService history;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final EngineSession engine;

    ProcessPaths(
            OperatorAccess access,
            HistoryService history,
            RuntimeService runtime,
            RepositoryService repository,
            EngineSession engine) {
        this.access = access;
        this.history = history;
        this.runtime = runtime;
        this.repository = repository;
        this.engine = engine;
    }

    /** The instances about something, by its exact name such as an issue's number; the latest first. */
    public List<Instance> about(String name) {
        HistoricProcessInstanceQuery asked = visible()
                .processInstanceBusinessKey(name.strip())
                .orderByProcessInstanceStartTime()
                .desc();
        return shown(engine.asSystem(() -> asked.listPage(0, MOST_INSTANCES)));
    }

    /** What has ended last, at most so many. */
    public List<Instance> endedLast(int most) {
        HistoricProcessInstanceQuery asked =
                visible().finished().orderByProcessInstanceEndTime().desc();
        return shown(engine.asSystem(() -> asked.listPage(0, most)));
    }

    /**
     * The instance with its way.
     *
     * @throws Refusal not found where there is none of the caller's governments, or its business is confidential
     */
    public ProcessPath path(String id) {
        HistoricProcessInstanceQuery asked = visible().processInstanceId(id);
        return engine.asSystem(() -> {
            HistoricProcessInstance found = asked.singleResult();
            if (found == null || OperatorAccess.isConfidential(found.getProcessDefinitionKey())) {
                throw Refusal.notFound("没有找到这个流程实例，或您不能查看它的办理路径。");
            }
            List<PathStep> steps = steps(id);
            Set<String> failing = runtime.createIncidentQuery().processInstanceId(id).list().stream()
                    .map(Incident::getActivityId)
                    .collect(Collectors.toSet());
            ProcessDrawing drawing =
                    ProcessDrawing.of(repository.getBpmnModelInstance(found.getProcessDefinitionId()), steps, failing);
            return new ProcessPath(instance(found), steps, failing, drawing);
        });
    }

    private HistoricProcessInstanceQuery visible() {
        String[] governments = access.governments().toArray(String[]::new);
        return history.createHistoricProcessInstanceQuery().tenantIdIn(governments);
    }

    private List<Instance> shown(List<HistoricProcessInstance> found) {
        return found.stream()
                .filter(each -> !OperatorAccess.isConfidential(each.getProcessDefinitionKey()))
                .map(this::instance)
                .toList();
    }

    private Instance instance(HistoricProcessInstance found) {
        return new Instance(
                found.getId(),
                found.getProcessDefinitionName(),
                found.getProcessDefinitionVersion(),
                found.getBusinessKey(),
                found.getTenantId(),
                time(found.getStartTime()),
                time(found.getEndTime()),
                found.getEndTime() == null ? null : outcome(found.getId()));
    }

    private String outcome(String id) {
        return engine
                .asSystem(() -> history.createHistoricActivityInstanceQuery()
                        .processInstanceId(id)
                        .finished()
                        .orderByHistoricActivityInstanceEndTime()
                        .desc()
                        .listPage(0, MOST_LAST_STEPS))
                .stream()
                .filter(each -> each.getActivityType().endsWith(END_EVENT))
                .filter(each -> id.equals(each.getParentActivityInstanceId()))
                .findFirst()
                .map(HistoricActivityInstance::getActivityName)
                .orElse(null);
    }

    private List<PathStep> steps(String id) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(id)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .listPage(0, MOST_STEPS)
                .stream()
                .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime)
                        .thenComparingLong(ProcessPaths::sequence))
                .map(ProcessPaths::step)
                .toList();
    }

    /** Within one millisecond the engine counts. */
    private static long sequence(HistoricActivityInstance step) {
        return step instanceof HistoricActivityInstanceEntity entity ? entity.getSequenceCounter() : 0;
    }

    private static PathStep step(HistoricActivityInstance found) {
        return new PathStep(
                found.getActivityId(),
                found.getActivityName() == null ? found.getActivityId() : found.getActivityName(),
                found.getActivityType(),
                found.getAssignee(),
                time(found.getStartTime()),
                time(found.getEndTime()),
                found.isCanceled());
    }

    private static LocalDateTime time(Date date) {
        return date == null ? null : LocalDateTime.ofInstant(date.toInstant(), CHINA);
    }
}
