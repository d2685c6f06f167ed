package io.xiaohao.engine.desk;

import io.xiaohao.refusal.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** What stands behind the task of {@link DeskProcess}: refuses where it is told to. */
public class DeskStep implements JavaDelegate, TaskListener {

    static final String REFUSAL = "请填写整改措施。";

    @Override
    public void execute(DelegateExecution execution) {
        if ("REFUSED".equals(execution.getVariable("outcome"))) {
            throw Refusal.invalid("measures", REFUSAL);
        }
    }

    @Override
    public void notify(DelegateTask task) {
        if (Boolean.TRUE.equals(task.getVariable("nobodyMaySign"))) {
            throw Refusal.conflict("现在不能签收。");
        }
    }
}
