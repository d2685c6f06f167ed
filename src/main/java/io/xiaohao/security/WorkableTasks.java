package io.xiaohao.security;

import io.xiaohao.refusal.Refusal;

/** Who may work on which task: asked by whatever lets people work on tasks, answered by the desk that knows them. */
public interface WorkableTasks {

    /**
     * Makes sure that the account may work on the task: it has claimed it, or is a candidate and nobody has. What else the
     * account may do in the engine does not count.
     *
     * @throws Refusal not found, conflict or forbidden otherwise
     */
    void require(String taskId, AccountMembership account);
}
