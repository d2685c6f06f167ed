package io.xiaohao.issue.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.refusal.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the domain or the desk must refuse: in Chinese, with what and where, and without a trace. */
final class RefusedAct {

    private final Loop issue;
    private final ThrowingCallable act;

    private RefusedAct(Loop issue, ThrowingCallable act) {
        this.issue = issue;
        this.act = act;
    }

    /** The account answers the open task of that key. */
    static RefusedAct of(Loop issue, String task, String account, Object... answers) {
        String id = issue.taskId(task);
        return new RefusedAct(issue, () -> issue.completeTask(id, account, answers));
    }

    /** Whatever else is tried with the issue. */
    static RefusedAct of(Loop issue, ThrowingCallable act) {
        return new RefusedAct(issue, act);
    }

    /** It is refused for that reason, names that value (null: none), and the sentence has these words in it. */
    void isRefused(Refusal.Reason reason, String field, String... words) {
        LoopSnapshot before = issue.snapshot();
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.getMessage()).contains(words).endsWith("。").containsPattern("\\p{IsHan}");
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.field().orElse(null)).isEqualTo(field);
        });
        assertThat(issue.snapshot()).isEqualTo(before);
    }
}
