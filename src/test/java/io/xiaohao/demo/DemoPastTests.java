package io.xiaohao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.xiaohao.issue.Issues;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.ProgrammeCalendar;
import io.xiaohao.rehearsal.player.Played;
import io.xiaohao.rehearsal.player.ScenarioPlayer;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** How far the years gone by are played depends on the day on which the demonstration runs. */
class DemoPastTests {

    private static final LocalDateTime FROM = LocalDateTime.parse("2021-05-30T08:00");
    private static final LocalDateTime TO = LocalDateTime.parse("2022-01-21T18:00");

    private final ScenarioPlayer player = mock(ScenarioPlayer.class);
    private final ProgrammeCalendar calendar = mock(ProgrammeCalendar.class);
    private final Programme wenshan = mock(Programme.class);
    private final DemoYears years = DemoYearsReader.read("wenshan-2021").orElseThrow();
    private final DemoPast past = new DemoPast(player, calendar, mock(Issues.class), mock(TransactionTemplate.class));

    @BeforeEach
    void programme() {
        when(wenshan.code()).thenReturn("wenshan-2021");
        when(player.play(any(), any(), any(), any())).thenReturn(new Played(1, 2, 3));
    }

    @AfterEach
    void letTheClockRun() {
        ClockUtil.reset();
    }

    @Test
    void yearsLaterTheyArePlayedToTheirEnd() {
        assertThat(past.play(wenshan, years, LocalDateTime.parse("2026-11-22T08:00")))
                .isEqualTo(new Played(1, 2, 3));

        verify(player).play(eq(years.scenario()), eq(wenshan), eq(TO), any());
    }

    @Test
    void onADayWithinThemOnlyWhatLiesBeforeIsPlayed() {
        LocalDateTime within = LocalDateTime.parse("2021-06-18T10:00:07");

        past.play(wenshan, years, within);

        verify(player).play(eq(years.scenario()), eq(wenshan), eq(within), any());
    }

    @Test
    void onADayBeforeThemNothingIsPlayed() {
        past.play(wenshan, years, FROM.minusSeconds(1));

        verifyNoInteractions(player, calendar);
    }

    @Test
    void theCalendarBeginsWithThem() {
        AtomicReference<LocalDateTime> began = new AtomicReference<>();
        doAnswer(asked -> {
                    began.set(LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.systemDefault()));
                    return null;
                })
                .when(calendar)
                .ensureRunning(wenshan);

        past.play(wenshan, years, TO);

        assertThat(began).hasValue(FROM);
    }
}
