package io.xiaohao.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Lets a demonstration run as of another date: {@code xiaohao.demo.date} or the environment's {@code XIAOHAO_DEMO_DATE}
 * moves the engine's clock by a constant before anything reads it, and never again. Only a demonstration may, whose data
 * is invented anyway; a rehearsal has a clock of its own and takes no notice.
 */
public class DemoDate implements EnvironmentPostProcessor {

    /** How far the product's clock is ahead of the machine's, as ISO 8601; negative where it is behind. */
    public static final String CLOCK_OFFSET = "xiaohao.demo.clock-offset";

    private static final String DATE = "xiaohao.demo.date";
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** @throws DemoDateFault where the date cannot be read, or the product is no demonstration */
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("xiaohao.rehearsal", Boolean.class, false)) {
            return;
        }
        Duration offset = offset(environment, Instant.now());
        if (!offset.isZero()) {
            ClockUtil.offset(offset.toMillis());
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("demo-date", Map.of(CLOCK_OFFSET, offset.toString())));
    }

    private static Duration offset(ConfigurableEnvironment environment, Instant machine) {
        String date = environment.getProperty(DATE, "").strip();
        if (date.isEmpty()) {
            return Duration.ZERO;
        }
        if (!environment.getProperty("xiaohao.demo.enabled", Boolean.class, false)) {
            throw new DemoDateFault(
                    "XIAOHAO_DEMO_DATE（%s）只能用于演示环境，而演示没有开启：请去掉它，或设置 XIAOHAO_DEMO=true。".formatted(date));
        }
        return Duration.between(machine, read(date).atZone(ZONE).toInstant());
    }

    private static LocalDateTime read(String date) {
        try {
            return LocalDateTime.parse(date, FORM);
        } catch (DateTimeParseException unreadable) {
            throw new DemoDateFault("XIAOHAO_DEMO_DATE“%s”不是有效的时刻，应写成 2021-06-16T10:00 的样子。".formatted(date));
        }
    }
}
