package io.xiaohao.engine.desk;

import io.xiaohao.refusal.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;

/** What stands behind the task of {@link DeskProcess}: refuses where it is told to, and notes who acted. */
public class DeskStep implements JavaDelegate, TaskListener {

    static final String REFUSAL = "请填写整改措施。";
    static final String ACTOR = "actor";

    @Override
    public void execute(DelegateExecution execution) {
        if ("REFUSED".equals(execution.getVariable("outcome"))) {
            throw Refusal.invalid("measures", REFUSAL);
        }
        execution.setVariable(ACTOR, actor());
    }

    @Override
    public void notify(DelegateTask task) {
        if (Boolean.TRUE.equals(task.getVariable("nobodyMaySign"))) {
            throw Refusal.conflict("现在不能签收。");
        }
    }

    /** The engine's own view, as a bean is out of reach for a class the engine makes itself. */
    private static String actor() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }
}
