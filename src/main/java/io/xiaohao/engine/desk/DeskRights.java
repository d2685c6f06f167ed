package io.xiaohao.engine.desk;

import io.xiaohao.security.AccountMembership;
import io.xiaohao.security.EngineSession;
import io.xiaohao.security.WorkableTasks;
import org.springframework.stereotype.Component;

/** Tells the engine's web applications who may work on a task, so that the same holds there as on the desk. */
@Component
class DeskRights implements WorkableTasks {

    private final TaskRights rights;
    private final EngineSession engine;

    DeskRights(TaskRights rights, EngineSession engine) {
        this.rights = rights;
        this.engine = engine;
    }

    @Override
    public void require(String taskId, AccountMembership account) {
        engine.asSystem(() -> rights.workable(taskId, account));
    }
}
