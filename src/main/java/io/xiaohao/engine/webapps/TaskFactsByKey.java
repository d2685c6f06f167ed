package io.xiaohao.engine.webapps;

import io.xiaohao.form.FactSheet;
import io.xiaohao.form.TaskFacts;
import io.xiaohao.form.TaskFacts.FactCard;
import io.xiaohao.form.TaskFacts.TaskSubject;
import io.xiaohao.security.EngineSession;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which module knows what the form of a task shows, for the tasks that are not about one issue. */
@Component
class TaskFactsByKey {

    private static final String PROGRAMME = "programme";

    private final Map<String, TaskFacts> byKey = new HashMap<>();
    private final RuntimeService processes;
    private final EngineSession engine;

    TaskFactsByKey(ObjectProvider<TaskFacts> all, RuntimeService processes, EngineSession engine) {
        all.stream().forEach(facts -> facts.tasks().forEach(task -> byKey.put(task, facts)));
        this.processes = processes;
        this.engine = engine;
    }

    boolean knows(Task task) {
        return byKey.containsKey(task.getTaskDefinitionKey());
    }

    Optional<FactSheet> sheet(Task task, String about) {
        return knows(task) ? Optional.of(of(task).sheet(subject(task, about))) : Optional.empty();
    }

    Optional<FactCard> card(Task task, String about) {
        return knows(task) ? of(task).card(subject(task, about)) : Optional.empty();
    }

    private TaskFacts of(Task task) {
        return byKey.get(task.getTaskDefinitionKey());
    }

    private TaskSubject subject(Task task, String about) {
        Object programme = engine.asSystem(() -> processes.getVariable(task.getExecutionId(), PROGRAMME));
        return new TaskSubject(
                task.getTaskDefinitionKey(),
                task.getTenantId(),
                String.valueOf(programme),
                about,
                task.getExecutionId());
    }
}
