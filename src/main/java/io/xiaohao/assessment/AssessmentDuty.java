package io.xiaohao.assessment;

import io.xiaohao.assessment.AssessmentRules.RoundRule;
import io.xiaohao.programme.CalendarDuty;
import io.xiaohao.programme.Opening;
import io.xiaohao.programme.Programme;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Rounds of assessment open by the calendar; those of the programme's own months only. */
@Component
class AssessmentDuty implements CalendarDuty {

    static final String KIND = "assessment";

    private final AssessmentPacks packs;
    private final AssessmentClock clock;
    private final HeldSince heldSince;
    private final RoundOpening opening;

    AssessmentDuty(AssessmentPacks packs, AssessmentClock clock, HeldSince heldSince, RoundOpening opening) {
        this.packs = packs;
        this.clock = clock;
        this.heldSince = heldSince;
        this.opening = opening;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Opening> due(Programme programme, LocalDateTime until) {
        Optional<AssessmentRules> rules = packs.find(programme.code());
        if (rules.isEmpty() || programme.retired()) {
            return List.of();
        }
        LocalDateTime since = heldSince.of(programme);
        YearMonth last = YearMonth.from(until);
        List<Opening> openings = new ArrayList<>();
        for (YearMonth month = YearMonth.from(programme.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            endingIn(rules.get(), month)
                    .filter(period -> isHeld(programme, period))
                    .map(period -> opening(programme, rules.get(), period))
                    .filter(each -> !each.due().isAfter(until) && !each.due().isBefore(since))
                    .forEach(openings::add);
        }
        return openings;
    }

    @Override
    public Optional<LocalDateTime> next(Programme programme, LocalDateTime after) {
        Optional<AssessmentRules> rules = packs.find(programme.code());
        if (rules.isEmpty() || programme.retired()) {
            return Optional.empty();
        }
        LocalDateTime since = heldSince.of(programme);
        YearMonth first = YearMonth.from(after.isBefore(programme.start()) ? programme.start() : after);
        return Stream.iterate(first, month -> month.plusMonths(1))
                .limit(13)
                .flatMap(month -> endingIn(rules.get(), month))
                .filter(period -> isHeld(programme, period))
                .map(period -> opening(programme, rules.get(), period).due())
                .filter(moment -> moment.isAfter(after) && !moment.isBefore(since))
                .min(Comparator.naturalOrder());
    }

    @Override
    public void open(Programme programme, Opening due) {
        opening.open(programme, AssessmentPeriod.of(due.period()));
    }

    private Opening opening(Programme programme, AssessmentRules rules, AssessmentPeriod period) {
        LocalDateTime moment = clock.opensAt(rules, period);
        LocalDateTime notBefore = moment.isBefore(programme.start()) ? programme.start() : moment;
        return new Opening(KIND, period.code(), "", notBefore);
    }

    private static Stream<AssessmentPeriod> endingIn(AssessmentRules rules, YearMonth month) {
        return rules.rounds().stream()
                .map(RoundRule::kind)
                .map(kind -> AssessmentPeriod.of(kind, month))
                .filter(period -> period.lastMonth().equals(month));
    }

    /** A period is the programme's where its last month begins within it, or holds its first day. */
    private static boolean isHeld(Programme programme, AssessmentPeriod period) {
        boolean ended = programme.to() != null && period.lastMonth().atDay(1).isAfter(programme.to());
        return !ended && !period.lastDay().isBefore(programme.from());
    }
}
