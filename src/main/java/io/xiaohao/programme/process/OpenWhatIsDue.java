package io.xiaohao.programme.process;

import io.xiaohao.programme.Programme;
import io.xiaohao.programme.ProgrammeOpenings;
import io.xiaohao.programme.Programmes;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code open-what-is-due}: opens what is due and not yet opened, and says when the next is. */
@Component
class OpenWhatIsDue implements JavaDelegate {

    private final Programmes programmes;
    private final ProgrammeOpenings openings;
    private final Clock clock;

    OpenWhatIsDue(Programmes programmes, ProgrammeOpenings openings, Clock clock) {
        this.programmes = programmes;
        this.openings = openings;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Programme programme = programmes.programme((String) execution.getVariable(ProgrammeCalendarProcess.PROGRAMME));
        openings.openWhatIsDue(programme);
        Optional<LocalDateTime> next = openings.next(programme);
        execution.setVariable(ProgrammeCalendarProcess.MORE_TO_OPEN, next.isPresent());
        if (next.isEmpty()) {
            execution.removeVariable(ProgrammeCalendarProcess.NEXT_OPENING_AT);
            return;
        }
        execution.setVariable(
                ProgrammeCalendarProcess.NEXT_OPENING_AT,
                Date.from(next.get().atZone(clock.getZone()).toInstant()));
    }
}
