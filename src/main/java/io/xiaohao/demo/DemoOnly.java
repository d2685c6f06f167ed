package io.xiaohao.demo;

import io.xiaohao.rehearsal.StageOnly;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * A bean that exists only where a demonstration is played: {@code xiaohao.demo.enabled}, and {@code xiaohao.demo.play} not
 * switched off.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@StageOnly
@ConditionalOnProperty(name = "xiaohao.demo.enabled", havingValue = "true")
@interface DemoOnly {}
