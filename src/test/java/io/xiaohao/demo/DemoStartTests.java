package io.xiaohao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.rehearsal.player.VirtualClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is played at a start: each programme's demonstration once, and nothing that could keep the product from serving. */
class DemoStartTests {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 8, 0);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Programmes programmes = mock(Programmes.class);
    private final DemoPlays plays = mock(DemoPlays.class);
    private final DemoPlayer player = mock(DemoPlayer.class);
    private final DemoSecrets secrets = new DemoSecrets();
    private final Programme sheqi = programme("sheqi-2022");
    private final DemoStart<?, ?> start = startAheadBy(Duration.ZERO);

    @BeforeEach
    void oneProgramme() {
        when(programmes.all()).thenReturn(List.of(sheqi));
        when(plays.begun()).thenReturn(Set.of());
        when(plays.begin(anyString())).thenReturn(true);
        when(player.play(any(), any(), any())).thenReturn(new DemoResult(13, 0));
    }

    @AfterEach
    void letTheClockRun() {
        ClockUtil.reset();
    }

    @Test
    void whatIsNewIsPlayedUpToNow() {
        start.start();

        verify(player).play(eq(sheqi), any(), eq(NOW));
        verify(plays).end("sheqi-2022", new DemoResult(13, 0));
        assertThat(start.isRunning()).isTrue();
    }

    @Test
    void whatWasBegunOnceIsNotPlayedAgain() {
        when(plays.begun()).thenReturn(Set.of("sheqi-2022"));

        start.start();

        verifyNoInteractions(player);
    }

    @Test
    void whatAnotherNodeBeganOrWhereIssuesAreIsLeftAlone() {
        when(plays.begin("sheqi-2022")).thenReturn(false);

        start.start();

        verifyNoInteractions(player);
    }

    @Test
    void aRetiredProgrammeHasNoDemonstration() {
        when(sheqi.retired()).thenReturn(true);

        start.start();

        verify(plays, never()).begin(anyString());
    }

    @Test
    void aProgrammeWithoutAFileIsPassedOver() {
        Programme other = programme("qingxi-2025");
        when(programmes.all()).thenReturn(List.of(other, sheqi));

        start.start();

        verify(plays, never()).begin("qingxi-2025");
        verify(player).play(eq(sheqi), any(), any());
    }

    @Test
    void aDemonstrationThatFailsKeepsNothingFromStartingAndTheClockRunsOn() {
        when(player.play(any(), any(), any())).thenAnswer(asked -> {
            VirtualClock.set(NOW.minusYears(3));
            throw new DemoFault("“某处”此时还没有登记。");
        });

        start.start();

        assertThat(start.isRunning()).isTrue();
        verify(plays, never()).end(anyString(), any());
        assertThat(Duration.between(ClockUtil.getCurrentTime().toInstant(), Instant.ofEpochMilli(new Date().getTime()))
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void theClockIsAsFarAheadAsBeforeWhenTheDemonstrationIsOver() {
        Duration behind = Duration.ofDays(-2000);
        when(player.play(any(), any(), any())).thenAnswer(asked -> {
            VirtualClock.set(NOW.minusYears(3));
            return new DemoResult(13, 0);
        });

        startAheadBy(behind).start();

        assertThat(Duration.between(
                                Instant.now().plus(behind),
                                ClockUtil.getCurrentTime().toInstant())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void drawsFollowFromWhatIsDrawnWhileItPlaysAndAreRandomAfterwards() {
        List<byte[]> drawn = new ArrayList<>();
        when(player.play(any(), any(), any())).thenAnswer(asked -> {
            drawn.add(secrets.next("sheqi-2022", "回头看"));
            return new DemoResult(13, 0);
        });

        start.start();

        DemoSecrets another = new DemoSecrets();
        another.playing(true);
        assertThat(drawn).containsExactly(another.next("sheqi-2022", "回头看"));
        assertThat(secrets.next("sheqi-2022", "回头看")).isNotEqualTo(another.next("sheqi-2022", "回头看"));
    }

    private DemoStart<?, ?> startAheadBy(Duration ahead) {
        Clock now = Clock.fixed(NOW.atZone(ZONE).toInstant(), ZONE);
        return new DemoStarts(programmes, secrets, now, ahead).lastWeeksStart(new DemoLastWeeks(plays, player));
    }

    private static Programme programme(String code) {
        Programme programme = mock(Programme.class);
        when(programme.code()).thenReturn(code);
        return programme;
    }
}
