package io.xiaohao.report.visit;

import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import io.xiaohao.organization.Area;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.ProgrammePack;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.report.ReportWeek;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for visits, further ones too, and notes those that the week did not see. */
@Service
@Transactional
public class VisitRegister {

    private final Visits visits;
    private final VisitProcess process;
    private final Programmes programmes;
    private final Journal journal;
    private final Clock clock;

    VisitRegister(Visits visits, VisitProcess process, Programmes programmes, Journal journal, Clock clock) {
        this.visits = visits;
        this.process = process;
        this.programmes = programmes;
        this.journal = journal;
        this.clock = clock;
    }

    /** The week's visit is owed from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(Programme programme, ReportWeek week, Area area) {
        Visit visit = visit(programme, week, week.code(), area, true);
        visits.add(visit);
        journal.record(told("visit.due", visit));
        process.start(visit);
    }

    /** The server was off all week: nobody could be asked any more, and none was recorded. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteNeverAsked(Programme programme, ReportWeek week, Area area) {
        Visit visit = visit(programme, week, week.code(), area, true);
        visits.add(visit);
        miss(visit);
    }

    /** The week is over: an owed visit is missed, a further one just ends. A second time nothing happens. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteWeekOver(String programme, String subject) {
        Visit visit = visits.about(programme, subject);
        if (visit.isOpen()) {
            miss(visit);
        }
    }

    /**
     * A further visit of this week, beside the one owed, by hand.
     *
     * @return what its task is about
     * @throws Refusal invalid where the area has no supervision group in the programme; conflict where the programme's
     *     period is over or has not begun, it is retired, or a further visit to the object is still open
     */
    public String addFurther(Programme programme, Area area) {
        if (programme.retired() || !programme.covers(now().toLocalDate())) {
            throw Refusal.conflict("方案“%s”不在实施期内，不能新增督战。".formatted(programme.name()));
        }
        if (!programme.pack().supervisionGroups().containsKey(area.code())) {
            throw Refusal.invalid("object", "方案没有为“%s”设督战组，不能新增督战。".formatted(area.name()));
        }
        ReportWeek week = ReportWeek.of(now().toLocalDate());
        int ordinal = 2;
        Optional<Visit> taken = further(programme, week, ordinal, area);
        while (taken.isPresent()) {
            if (taken.get().isOpen()) {
                throw Refusal.conflict("“%s”本周新增的督战还没有登记，请先办理。".formatted(area.name()));
            }
            ordinal++;
            taken = further(programme, week, ordinal, area);
        }
        Visit visit = visit(programme, week, week.code() + "-" + ordinal, area, false);
        visits.add(visit);
        process.start(visit);
        return visit.subject();
    }

    /** When the week of a visit is over. */
    @Transactional(readOnly = true)
    public LocalDateTime weekEndsAt(String programme, String subject) {
        return visits.about(programme, subject).weekEndsAt();
    }

    DomainEvent told(String event, Visit visit) {
        return DomainEvent.of(
                        event,
                        programmes.programme(visit.programme()).government(),
                        visit.programme(),
                        visit.week() + "/" + visit.object())
                .with("week", visit.week())
                .with("object", visit.object())
                .with("group", visit.groupName());
    }

    private Optional<Visit> further(Programme programme, ReportWeek week, int ordinal, Area area) {
        return visits.find(programme.code(), week.code() + "-" + ordinal, area.name());
    }

    private void miss(Visit visit) {
        visits.miss(visit, now());
        if (visit.owed()) {
            journal.record(told("visit.missed", visit));
        }
    }

    private Visit visit(Programme programme, ReportWeek week, String period, Area area, boolean owed) {
        ProgrammePack pack = programme.pack();
        return new Visit(
                programme.code(),
                period,
                area.code(),
                area.name(),
                week.code(),
                VisitCalendar.endOf(week),
                owed,
                pack.supervisionGroups().getOrDefault(area.code(), "supervision"),
                pack.supervisionGroupNames().getOrDefault(area.code(), "督战组"),
                now(),
                false,
                null,
                Optional.empty(),
                null);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
