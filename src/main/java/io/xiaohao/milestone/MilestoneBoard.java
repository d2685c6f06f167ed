package io.xiaohao.milestone;

import io.xiaohao.issue.IssueAccess;
import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.LedgerSummary;
import io.xiaohao.issue.LedgerSummary.Figures;
import io.xiaohao.issue.Standing;
import io.xiaohao.milestone.MilestoneOutlook.Outlook;
import io.xiaohao.milestone.MilestoneStanding.ObjectStanding;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.Programme;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a programme's milestones stand, for the one who looks: who sees the whole ledger sees every object, a unit its own;
 * the thresholds are everybody's.
 */
@Service
@Transactional(readOnly = true)
public class MilestoneBoard {

    private static final int MOST_DAYS_IN_CURVE = 15;

    private final MilestonePlan plan;
    private final MilestoneCases cases;
    private final MilestoneOutlook outlook;
    private final IssueLedger ledger;
    private final IssueAccess access;
    private final Organization organization;
    private final Clock clock;

    MilestoneBoard(
            MilestonePlan plan,
            MilestoneCases cases,
            MilestoneOutlook outlook,
            IssueLedger ledger,
            IssueAccess access,
            Organization organization,
            Clock clock) {
        this.plan = plan;
        this.cases = cases;
        this.outlook = outlook;
        this.ledger = ledger;
        this.access = access;
        this.organization = organization;
        this.clock = clock;
    }

    /** Every milestone by date. */
    public List<MilestoneStanding> standings(Programme programme) {
        LocalDate today = today();
        LedgerSummary summary = ledger.summary(programme, today, null);
        Map<String, MilestoneCase> opened = cases.of(programme.code()).stream()
                .collect(Collectors.toMap(MilestoneCase::subject, Function.identity()));
        Set<String> visible = visibleObjects(programme);
        return plan.of(programme).stream()
                .map(milestone -> standing(programme, milestone, visible, opened, summary))
                .toList();
    }

    /** The rate on some days from the programme's beginning up to today or its end, for the objects that the caller sees. */
    public List<RateOn> curve(Programme programme) {
        LocalDate last = programme.to() != null && programme.to().isBefore(today()) ? programme.to() : today();
        long days = last.toEpochDay() - programme.from().toEpochDay();
        if (days < 0) {
            return List.of();
        }
        long step = Math.max(1, (days + MOST_DAYS_IN_CURVE - 1) / MOST_DAYS_IN_CURVE);
        List<LocalDate> shown = new ArrayList<>();
        for (long back = days / step * step; back > 0; back -= step) {
            shown.add(last.minusDays(back));
        }
        shown.add(last);
        Map<LocalDate, Map<IssueStatus, Long>> byDay = ledger.byDay(programme, shown, shownTogether(programme));
        return shown.stream()
                .map(day -> new RateOn(day, new Standing(byDay.get(day), List.of()).rate()))
                .toList();
    }

    /** All objects (null), or the only one that is seen. */
    private Set<String> shownTogether(Programme programme) {
        if (access.seesWholeLedger()) {
            return null;
        }
        Set<String> visible = visibleObjects(programme);
        return programme.pack().objects().stream()
                .filter(visible::contains)
                .limit(1)
                .collect(Collectors.toSet());
    }

    /** Whether the caller sees every object. */
    public boolean seesAll() {
        return access.seesWholeLedger();
    }

    /** The figures of all objects, or of the only one that is seen. */
    private Optional<Figures> together(LedgerSummary summary, Set<String> visible) {
        if (access.seesWholeLedger()) {
            return Optional.of(summary.whole());
        }
        Set<String> names = visible.stream()
                .map(code -> organization.areaByCode(code).name())
                .collect(Collectors.toSet());
        return summary.byObject().stream()
                .filter(figures -> names.contains(figures.name()))
                .findFirst();
    }

    private MilestoneStanding standing(
            Programme programme,
            Milestone milestone,
            Set<String> visible,
            Map<String, MilestoneCase> opened,
            LedgerSummary summary) {
        List<ObjectStanding> objects = programme.pack().objects().stream()
                .filter(visible::contains)
                .map(code -> object(code, milestone, opened, summary))
                .toList();
        boolean over = milestone.date().isBefore(today());
        Outlook way = over
                ? null
                : together(summary, visible)
                        .map(figures -> outlook.of(milestone, figures, today()))
                        .orElse(null);
        return new MilestoneStanding(milestone, together(objects, over), way, objects);
    }

    private ObjectStanding object(
            String code, Milestone milestone, Map<String, MilestoneCase> opened, LedgerSummary summary) {
        String name = organization.areaByCode(code).name();
        Optional<MilestoneCase> of = Optional.ofNullable(opened.get(milestone.period() + "/" + name));
        boolean over = milestone.date().isBefore(today());
        Figures figures = summary.byObject().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        BigDecimal now = over ? null : figures.rectificationRate();
        return new ObjectStanding(
                code,
                name,
                of.map(MilestoneBoard::state).orElse(over ? MilestoneState.NOT_HELD : MilestoneState.UPCOMING),
                of.flatMap(MilestoneCase::evaluation).map(Evaluation::points).orElse(null),
                of.flatMap(MilestoneCase::frozen).map(FrozenRate::rate).orElse(now),
                of.flatMap(MilestoneCase::judgement).map(Judgement::lacking).orElse(List.of()),
                over ? null : outlook.of(milestone, figures, today()));
    }

    private static MilestoneState state(MilestoneCase of) {
        return of.judgement()
                .map(judgement -> judgement.met() ? MilestoneState.MET : MilestoneState.MISSED)
                .orElse(MilestoneState.EVALUATING);
    }

    private static MilestoneState together(List<ObjectStanding> objects, boolean over) {
        Set<MilestoneState> states = objects.stream().map(ObjectStanding::state).collect(Collectors.toSet());
        if (states.contains(MilestoneState.EVALUATING)) {
            return MilestoneState.EVALUATING;
        }
        if (states.contains(MilestoneState.MISSED)) {
            return MilestoneState.MISSED;
        }
        if (states.contains(MilestoneState.MET)) {
            return MilestoneState.MET;
        }
        return over ? MilestoneState.NOT_HELD : MilestoneState.UPCOMING;
    }

    private Set<String> visibleObjects(Programme programme) {
        Set<String> units = access.units();
        return programme.pack().objects().stream()
                .filter(code -> access.seesWholeLedger() || units.contains(code) || leadsOf(programme, code, units))
                .collect(Collectors.toSet());
    }

    private boolean leadsOf(Programme programme, String areaCode, Set<String> units) {
        return organization.responsibilities(programme.code(), areaCode).stream()
                .flatMap(responsibility -> responsibility.leadUnits().stream())
                .anyMatch(units::contains);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The rate on a day.
     *
     * @param day the day
     * @param rate in per cent as of its end; null where the list was empty
     */
    public record RateOn(LocalDate day, BigDecimal rate) {}
}
