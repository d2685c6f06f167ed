package io.xiaohao.rehearsal.player;

import io.xiaohao.refusal.Refusal;
import io.xiaohao.rehearsal.RehearsalVerb;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.scenario.Step;
import io.xiaohao.rehearsal.scenario.Verb;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who plays the steps of each verb. */
@StageOnly
class Verbs {

    private final Map<Verb, RehearsalVerb> verbs;

    Verbs(List<RehearsalVerb> verbs) {
        this.verbs = verbs.stream().collect(Collectors.toUnmodifiableMap(RehearsalVerb::verb, Function.identity()));
    }

    /** Refuses the step where nobody plays its verb yet. */
    void check(Step step) {
        if (!verbs.containsKey(step.verb())) {
            throw new StepRefused(
                    step.line(), "动作“%s”在这个版本中还不能预演。".formatted(step.verb().key()), null);
        }
    }

    /** Plays the step; a refusal is raised with the step's line. */
    void play(Step step, Stage stage) {
        try {
            verbs.get(step.verb()).play(step, stage);
        } catch (RehearsalFailure failure) {
            throw failure;
        } catch (RuntimeException failed) {
            throw lineOf(step, failed);
        }
    }

    private static RuntimeException lineOf(Step step, RuntimeException failed) {
        Refusal refusal = FailureMessage.refusal(failed).orElse(null);
        return refusal != null
                ? new StepRefused(step.line(), refusal.getMessage(), failed)
                : new RehearsalFailure("第%d行的步骤失败：%s".formatted(step.line(), FailureMessage.of(failed)), failed);
    }
}
