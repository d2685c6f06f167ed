package io.xiaohao.report.visit;

import io.xiaohao.issue.IssueAccess;
import io.xiaohao.programme.Programme;
import io.xiaohao.report.ReportWeek;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The visits of a week, for the one who looks: who sees the whole ledger sees every object, a unit its own visits once they
 * are made, and what is demanded of it. That a visit is drawn, and where, no unit sees before it is made.
 */
@Service
@Transactional(readOnly = true)
public class VisitBoard {

    private final Visits visits;
    private final OpenDemands demands;
    private final IssueAccess access;
    private final VisitCalendar calendar;
    private final Clock clock;

    VisitBoard(Visits visits, OpenDemands demands, IssueAccess access, VisitCalendar calendar, Clock clock) {
        this.visits = visits;
        this.demands = demands;
        this.access = access;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Whether the programme owes visits. */
    public boolean has(Programme programme) {
        return calendar.rules(programme).weekly();
    }

    /** The weeks that can be looked at, the latest first; this week where there is none. */
    public List<ReportWeek> weeks(Programme programme) {
        List<ReportWeek> weeks = new ArrayList<>(
                visits.weeks(programme.code()).stream().map(ReportWeek::parse).toList());
        if (weeks.isEmpty()) {
            weeks.add(ReportWeek.of(LocalDate.now(clock)));
        }
        return weeks;
    }

    /** What the caller sees of a week. */
    public List<Seen> ofWeek(Programme programme, ReportWeek week) {
        return visits.ofWeek(programme.code(), week.code()).stream()
                .filter(visit -> access.seesWholeLedger()
                        || access.units().contains(visit.areaCode())
                                && visit.outcome().isPresent())
                .sorted(Comparator.comparingInt(
                        visit -> programme.pack().objects().indexOf(visit.areaCode())))
                .map(visit -> new Seen(visit, visits.issues(visit, true), visits.issues(visit, false)))
                .toList();
    }

    /** The open demands that the caller sees, by object. */
    public Map<String, List<OpenDemand>> demands(Programme programme) {
        Map<String, List<OpenDemand>> seen = new LinkedHashMap<>();
        demands.byObject(programme).forEach((object, own) -> {
            if (access.seesWholeLedger() || access.units().contains(own.get(0).areaCode())) {
                seen.put(object, own);
            }
        });
        return seen;
    }

    /**
     * A visit with its issues.
     *
     * @param visit the visit
     * @param found the numbers of what it put on the list
     * @param about the numbers of what it was about
     */
    public record Seen(Visit visit, List<String> found, List<String> about) {

        /** Lists are copied. */
        public Seen {
            found = List.copyOf(found);
            about = List.copyOf(about);
        }
    }
}
