package io.xiaohao.engine.desk;

import io.xiaohao.issue.DispatchDesk;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.Caller;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The caller's tasks to dispatch, found by the numbers of their issues. */
@Component
class DispatchTasks implements DispatchDesk {

    private static final String TASK = "dispatch-issue";

    private final TaskDesk desk;
    private final Caller caller;

    DispatchTasks(TaskDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @Override
    public void dispatch(String number, Map<String, Object> answers) {
        String account = caller.account();
        String task = desk.page(account, new DeskQuery(TASK, number, 0, 1)).content().stream()
                .map(DeskTask::id)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("问题“%s”没有等您交办的任务：可能已经交办，或者由他人领取。".formatted(number)));
        desk.complete(task, account, answers);
    }
}
