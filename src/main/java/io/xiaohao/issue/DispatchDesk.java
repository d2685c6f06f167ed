package io.xiaohao.issue;

import io.xiaohao.refusal.Refusal;
import java.util.Map;

/** Where headquarters dispatches an issue; the engine knows its task. */
public interface DispatchDesk {

    /**
     * Completes the caller's task to dispatch the issue, in a transaction of its own.
     *
     * @param answers as for {@code dispatch-issue} in a form
     * @throws Refusal conflict where no such task is the caller's; and whatever the domain refuses, unchanged
     */
    void dispatch(String number, Map<String, Object> answers);
}
