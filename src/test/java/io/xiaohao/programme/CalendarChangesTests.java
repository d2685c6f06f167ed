package io.xiaohao.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import io.xiaohao.calendar.CalendarChanged;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CalendarChangesTests {

    private final CalendarFixture fixture = new CalendarFixture();
    private final List<DomainEvent> recorded = new ArrayList<>();
    private final List<String> ensured = new ArrayList<>();
    private final Journal journal = mock(Journal.class);

    @Test
    void everyActiveProgrammeIsToldOnceAndItsCalendarSetAnew() {
        doAnswer(call -> recorded.add(call.getArgument(0))).when(journal).record(any());

        change();

        assertThat(recorded)
                .containsExactly(new DomainEvent(
                        "calendar.changed",
                        "qingxi",
                        "qingxi-2025",
                        "qingxi-2025",
                        Map.of("dates", List.of("2025-10-01", "2025-10-11"))));
        assertThat(ensured).containsExactly("qingxi-2025");
    }

    @Test
    void aRetiredProgrammeHearsNothing() {
        fixture.database().client().sql("update programme set retired = true").update();
        doAnswer(call -> recorded.add(call.getArgument(0))).when(journal).record(any());

        change();

        assertThat(recorded).isEmpty();
    }

    private void change() {
        CalendarChanges changes = new CalendarChanges(
                new Programmes(new StoredProgrammes(fixture.database().client())),
                journal,
                programme -> ensured.add(programme.code()));
        changes.on(new CalendarChanged(new TreeSet<>(List.of(LocalDate.of(2025, 10, 11), LocalDate.of(2025, 10, 1)))));
    }
}
