package io.xiaohao.rehearsal;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether people are played: {@code xiaohao.rehearsal} says so, or {@code xiaohao.demo.enabled} does and
 * {@code xiaohao.demo.play} does not forbid it.
 */
class StageCondition implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        boolean demo = environment.getProperty("xiaohao.demo.enabled", Boolean.class, false)
                && environment.getProperty("xiaohao.demo.play", Boolean.class, true);
        return demo || environment.getProperty("xiaohao.rehearsal", Boolean.class, false);
    }
}
