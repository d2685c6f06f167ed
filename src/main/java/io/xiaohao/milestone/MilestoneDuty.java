package io.xiaohao.milestone;

import io.xiaohao.organization.Organization;
import io.xiaohao.programme.CalendarDuty;
import io.xiaohao.programme.Opening;
import io.xiaohao.programme.Programme;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks for the evaluation of every supervised object, some working days before each milestone of the programme's period. */
@Component
class MilestoneDuty implements CalendarDuty {

    private static final String KIND = "milestone";

    private final MilestonePlan plan;
    private final MilestoneInstants instants;
    private final MilestoneCases cases;
    private final MilestoneJudgement judgement;
    private final EvaluationProcess process;
    private final RunningSince runningSince;
    private final Organization organization;
    private final Clock clock;

    MilestoneDuty(
            MilestonePlan plan,
            MilestoneInstants instants,
            MilestoneCases cases,
            MilestoneJudgement judgement,
            EvaluationProcess process,
            RunningSince runningSince,
            Organization organization,
            Clock clock) {
        this.plan = plan;
        this.instants = instants;
        this.cases = cases;
        this.judgement = judgement;
        this.process = process;
        this.runningSince = runningSince;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Opening> due(Programme programme, LocalDateTime until) {
        return within(programme).stream()
                .map(milestone -> opening(programme, milestone))
                .filter(opening -> !opening.due().isAfter(until))
                .flatMap(opening -> programme.pack().objects().stream()
                        .map(object -> new Opening(KIND, opening.period(), name(object), opening.due())))
                .toList();
    }

    @Override
    public Optional<LocalDateTime> next(Programme programme, LocalDateTime after) {
        return within(programme).stream()
                .map(milestone -> opening(programme, milestone).due())
                .filter(due -> due.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    /**
     * Asks for the evaluation. What was over before the programme ran here is left alone; what could have been asked for
     * while the server was off, and cannot any more, is judged as it is.
     */
    @Override
    public void open(Programme programme, Opening opening) {
        Milestone milestone = plan.of(programme, opening.period()).orElseThrow();
        LocalDateTime end = instants.endsAt(programme, milestone.date());
        // A milestone that was past when the programme first ran here is not held: nobody could prepare for it.
        if (milestone.date().isBefore(runningSince.of(programme).toLocalDate())) {
            return;
        }
        String area =
                organization.area(programme.government(), opening.object()).code();
        LocalDateTime now = LocalDateTime.now(clock);
        MilestoneCase opened = MilestoneCase.begun(programme.code(), milestone, area, opening.object(), now);
        cases.add(opened);
        if (end.isAfter(now)) {
            process.start(opened);
        } else {
            judgement.judge(programme.code(), opened.subject());
        }
    }

    private List<Milestone> within(Programme programme) {
        return plan.of(programme).stream()
                .filter(milestone -> programme.covers(milestone.date()))
                .toList();
    }

    private Opening opening(Programme programme, Milestone milestone) {
        LocalDateTime opens = instants.opensAt(programme, milestone.date());
        LocalDateTime due = opens.isBefore(programme.start()) ? programme.start() : opens;
        return new Opening(KIND, milestone.period(), "", due);
    }

    private String name(String areaCode) {
        return organization.areaByCode(areaCode).name();
    }
}
