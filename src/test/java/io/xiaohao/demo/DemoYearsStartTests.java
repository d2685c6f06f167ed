package io.xiaohao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.xiaohao.notification.NoticeCleanup;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.rehearsal.player.Played;
import io.xiaohao.rehearsal.player.VirtualClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The years gone by are played at one start, and leave the clock as it was. */
class DemoYearsStartTests {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 8, 0);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Played PLAYED = new Played(118, 149, 359);

    private final Programmes programmes = mock(Programmes.class);
    private final DemoPlays plays = mock(DemoPlays.class);
    private final DemoPast past = mock(DemoPast.class);
    private final NoticeCleanup notices = mock(NoticeCleanup.class);
    private final Programme wenshan = mock(Programme.class);
    private final DemoSecrets secrets = new DemoSecrets();
    private final DemoStarts starts =
            new DemoStarts(programmes, secrets, Clock.fixed(NOW.atZone(ZONE).toInstant(), ZONE), Duration.ZERO);
    private final DemoStart<?, ?> start = starts.yearsGoneByStart(new DemoYearsGoneBy(plays, past, notices));

    @BeforeEach
    void oneProgramme() {
        when(wenshan.code()).thenReturn("wenshan-2021");
        when(programmes.all()).thenReturn(List.of(wenshan));
        when(plays.yearsBegun()).thenReturn(Set.of());
        when(plays.beginYears(anyString())).thenReturn(true);
        when(past.play(any(), any(), any())).thenReturn(PLAYED);
    }

    @AfterEach
    void letTheClockRun() {
        ClockUtil.reset();
    }

    @Test
    void theYearsArePlayedUpToNowAndWhatWasToldThenIsNoNews() {
        start.start();

        verify(past).play(eq(wenshan), any(), eq(NOW));
        var inOrder = inOrder(past, notices, plays);
        inOrder.verify(past).play(any(), any(), any());
        inOrder.verify(notices).clean();
        inOrder.verify(plays).endYears("wenshan-2021", PLAYED);
        assertThat(start.isRunning()).isTrue();
    }

    @Test
    void whatWasBegunOnceIsNotPlayedAgain() {
        when(plays.yearsBegun()).thenReturn(Set.of("wenshan-2021"));

        start.start();

        verifyNoInteractions(past);
    }

    @Test
    void whereIssuesAreNothingIsPlayed() {
        when(plays.beginYears("wenshan-2021")).thenReturn(false);

        start.start();

        verifyNoInteractions(past);
    }

    @Test
    void yearsThatFailKeepNothingFromStartingAndTheClockRunsOn() {
        when(past.play(any(), any(), any())).thenAnswer(asked -> {
            VirtualClock.set(NOW.minusYears(5));
            throw new DemoFault("第3行不能演。");
        });

        start.start();

        assertThat(start.isRunning()).isTrue();
        verify(plays, never()).endYears(anyString(), any());
        assertThat(Duration.between(ClockUtil.getCurrentTime().toInstant(), Instant.now())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void theYearsAreOverBeforeTheStoriesOfToday() {
        DemoStart<?, ?> stories = starts.lastWeeksStart(new DemoLastWeeks(plays, mock(DemoPlayer.class)));

        assertThat(start.getPhase()).isLessThan(stories.getPhase());
    }
}
