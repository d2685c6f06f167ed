package io.xiaohao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.xiaohao.calendar.WorkingDays;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Days in a demonstration's file are relative to the day on which it is played. */
class DemoDaysTests {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    private final WorkingDays workingDays = mock(WorkingDays.class);
    private final DemoDays days = new DemoDays(SUNDAY, workingDays);

    @Test
    void workingDaysAreCountedByTheCalendar() {
        when(workingDays.before(SUNDAY, 1)).thenReturn(LocalDate.of(2026, 11, 20));
        when(workingDays.after(SUNDAY, 5)).thenReturn(LocalDate.of(2026, 11, 27));
        assertThat(days.moment("w-1 16:20")).isEqualTo("2026-11-20T16:20:00");
        assertThat(days.day("w+5")).contains(LocalDate.of(2026, 11, 27));
        assertThat(days.plain("w+5")).isEqualTo("2026-11-27");
    }

    @Test
    void calendarDaysAreCountedAsTheyCome() {
        assertThat(days.day("d-60")).contains(LocalDate.of(2026, 9, 23));
        assertThat(days.day("d+1")).contains(LocalDate.of(2026, 11, 23));
    }

    @Test
    void everyOtherTextStaysWhatItIs() {
        assertThat(days.plain("已按要求整改")).isEqualTo("已按要求整改");
        assertThat(days.plain("w-x")).isEqualTo("w-x");
    }

    @Test
    void whatIsNoMomentIsAFault() {
        assertThatThrownBy(() -> days.moment("w-1"))
                .isInstanceOf(DemoFault.class)
                .hasMessageContaining("“w-1”不是时刻");
    }
}
