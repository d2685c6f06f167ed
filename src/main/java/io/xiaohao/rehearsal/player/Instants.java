package io.xiaohao.rehearsal.player;

import io.xiaohao.calendar.WorkingDays;
import io.xiaohao.rehearsal.scenario.Step;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which instant comes next: that of a due job, of a step, or of a working morning. */
final class Instants {

    private final List<Step> steps;
    private final boolean autopilot;
    private final WorkingDays workingDays;
    private int played;

    Instants(List<Step> steps, boolean autopilot, WorkingDays workingDays) {
        this.steps = steps.stream().sorted(Comparator.comparing(Step::at)).toList();
        this.autopilot = autopilot;
        this.workingDays = workingDays;
    }

    /** The next step that is due at the moment, in the file's order, each given once. */
    Optional<Step> step(LocalDateTime now) {
        if (played == steps.size() || steps.get(played).at().isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(steps.get(played++));
    }

    /** Whether autopilot works at the moment. */
    boolean isMorning(LocalDateTime now) {
        return autopilot && now.toLocalTime().equals(MorningRound.HOUR) && workingDays.isWorkingDay(now.toLocalDate());
    }

    /** The next instant after the moment at which something happens, given when the next job is due. */
    Optional<LocalDateTime> after(LocalDateTime now, Optional<LocalDateTime> nextJob) {
        Optional<LocalDateTime> nextStep =
                played < steps.size() ? Optional.of(steps.get(played).at()) : Optional.empty();
        Optional<LocalDateTime> nextMorning = autopilot ? Optional.of(morningAfter(now)) : Optional.empty();
        return Stream.of(nextJob, nextStep, nextMorning)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private LocalDateTime morningAfter(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        boolean stillToday = now.toLocalTime().isBefore(MorningRound.HOUR) && workingDays.isWorkingDay(today);
        return (stillToday ? today : workingDays.after(today, 1)).atTime(MorningRound.HOUR);
    }
}
