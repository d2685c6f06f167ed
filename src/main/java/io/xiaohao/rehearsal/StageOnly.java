package io.xiaohao.rehearsal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * A bean that exists only where people are played: in a rehearsal, and where a demonstration's past is played before the
 * product serves. No other installation has anything that moves the clock or acts as somebody.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
@Conditional(StageCondition.class)
public @interface StageOnly {}
