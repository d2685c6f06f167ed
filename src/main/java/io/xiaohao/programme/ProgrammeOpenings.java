package io.xiaohao.programme;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens what the duties of all modules say is due, each once, and knows when the next is. Nothing opens before the
 * programme begins; what would have, opens at its beginning.
 */
@Service
public class ProgrammeOpenings {

    private static final Comparator<Due> IN_ORDER = Comparator.comparing(
                    (Due due) -> due.opening().due())
            .thenComparing(due -> due.opening().kind())
            .thenComparing(due -> due.opening().period())
            .thenComparing(due -> due.opening().object());

    private final ObjectProvider<CalendarDuty> duties;
    private final OpenedTable opened;
    private final Clock clock;

    ProgrammeOpenings(ObjectProvider<CalendarDuty> duties, OpenedTable opened, Clock clock) {
        this.duties = duties;
        this.opened = opened;
        this.clock = clock;
    }

    /** Opens all that is due and has not been opened, in the order in which it was due. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openWhatIsDue(Programme programme) {
        LocalDateTime now = now();
        for (Due due : waiting(programme, now)) {
            opened.add(programme.code(), due.opening(), now);
            due.duty().open(programme, due.opening());
        }
    }

    /** When something is to be opened next: now where it is due already; empty where nothing is left to come. */
    public Optional<LocalDateTime> next(Programme programme) {
        LocalDateTime now = now();
        if (now.isBefore(programme.start())) {
            return duties.stream().findAny().map(duty -> programme.start());
        }
        if (!waiting(programme, now).isEmpty()) {
            return Optional.of(now);
        }
        return duties.stream()
                .flatMap(duty -> duty.next(programme, now).stream())
                .min(Comparator.naturalOrder());
    }

    private List<Due> waiting(Programme programme, LocalDateTime now) {
        if (now.isBefore(programme.start())) {
            return List.of();
        }
        return duties.stream()
                .flatMap(duty -> waiting(programme, duty, now))
                .sorted(IN_ORDER)
                .toList();
    }

    private Stream<Due> waiting(Programme programme, CalendarDuty duty, LocalDateTime now) {
        List<Opening> due = duty.due(programme, now);
        if (due.isEmpty()) {
            return Stream.of();
        }
        Set<OpenedTable.Key> known = opened.of(programme.code(), duty.kind());
        return due.stream()
                .filter(opening -> !known.contains(OpenedTable.Key.of(opening)))
                .map(opening -> new Due(duty, opening.notBefore(programme.start())));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private record Due(CalendarDuty duty, Opening opening) {}
}
