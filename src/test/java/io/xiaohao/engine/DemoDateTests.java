package io.xiaohao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

/** As of which date a demonstration runs, and that nothing else does. */
class DemoDateTests {

    private final MockEnvironment environment = new MockEnvironment();

    @AfterEach
    void letTheClockRun() {
        ClockUtil.reset();
    }

    @Test
    void aDemonstrationRunsAsOfTheDate() {
        environment.withProperty("xiaohao.demo.enabled", "true").withProperty("xiaohao.demo.date", "2021-06-16T10:00");

        start();

        Instant asked = Instant.parse("2021-06-16T02:00:00Z");
        assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(asked, within(1, ChronoUnit.MINUTES));
        assertThat(Instant.now().plus(offset())).isCloseTo(asked, within(1, ChronoUnit.MINUTES));
    }

    @Test
    void withoutADateTheClockIsTheMachines() {
        environment.withProperty("xiaohao.demo.enabled", "true").withProperty("xiaohao.demo.date", " ");

        start();

        assertThat(offset()).isZero();
        assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void nobodySetsTheOffsetByHand() {
        environment.withProperty(DemoDate.CLOCK_OFFSET, "PT-1000H");

        start();

        assertThat(offset()).isZero();
    }

    @Test
    void whatIsNoDemonstrationDoesNotStart() {
        environment.withProperty("xiaohao.demo.enabled", "false").withProperty("xiaohao.demo.date", "2021-06-16T10:00");

        assertThatThrownBy(this::start)
                .isInstanceOf(DemoDateFault.class)
                .hasMessage("XIAOHAO_DEMO_DATE（2021-06-16T10:00）只能用于演示环境，而演示没有开启：请去掉它，或设置 XIAOHAO_DEMO=true。");
    }

    @Test
    void aRehearsalGoesByItsOwnClock() {
        environment
                .withProperty("xiaohao.rehearsal", "true")
                .withProperty("xiaohao.demo.enabled", "false")
                .withProperty("xiaohao.demo.date", "2021-06-16T10:00");

        start();

        assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-06-16", "2021-02-30T10:00", "2021-06-16 10:00", "2021-06-16T25:00", "昨天"})
    void whatIsNoMomentIsRefused(String date) {
        environment.withProperty("xiaohao.demo.enabled", "true").withProperty("xiaohao.demo.date", date);

        assertThatThrownBy(this::start)
                .isInstanceOf(DemoDateFault.class)
                .hasMessage("XIAOHAO_DEMO_DATE“%s”不是有效的时刻，应写成 2021-06-16T10:00 的样子。".formatted(date));
    }

    private void start() {
        new DemoDate().postProcessEnvironment(environment, new SpringApplication());
    }

    private Duration offset() {
        return Duration.parse(environment.getProperty(DemoDate.CLOCK_OFFSET));
    }
}
