package io.xiaohao.assessment;

import io.xiaohao.assessment.AssessmentPeriod.Kind;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a round has all it is computed from, and who is told when it has. */
@Component
public class RoundReadiness {

    private final JdbcClient jdbc;
    private final AssessmentPacks packs;
    private final AssessmentRounds rounds;
    private final RoundMembers members;
    private final ScoreSheets sheets;
    private final AssessmentClock clock;
    private final AssessmentFlow flow;

    RoundReadiness(
            JdbcClient jdbc,
            AssessmentPacks packs,
            AssessmentRounds rounds,
            RoundMembers members,
            ScoreSheets sheets,
            AssessmentClock clock,
            AssessmentFlow flow) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.rounds = rounds;
        this.members = members;
        this.sheets = sheets;
        this.clock = clock;
        this.flow = flow;
    }

    /** Whether it is time, all sheets and contributions are in, and what it consists of is published. */
    public boolean isReady(AssessmentRound round) {
        return !clock.now().isBefore(round.computeAt())
                && hasAllSheets(round)
                && hasAllContributions(round)
                && hasAllParts(round);
    }

    /** Tells every round of the programme that waits and has all now. */
    void announce(String programme) {
        rounds.all(programme).stream()
                .filter(round -> !round.isComputed() && isReady(round))
                .forEach(flow::readyToCompute);
    }

    private boolean hasAllSheets(AssessmentRound round) {
        int asked = jdbc.sql(
                        "select coalesce(sum(sheets), 0) from assessment_member where programme = ? and period = ?")
                .params(round.programme(), round.period().code())
                .query(Integer.class)
                .single();
        return sheets.count(round.programme(), round.period()) >= asked;
    }

    private boolean hasAllContributions(AssessmentRound round) {
        AssessmentRules rules = packs.rules(round.programme());
        long asked = members.of(round.programme(), round.period()).stream()
                .filter(member -> rules.group(member.group())
                        .filter(group -> RoundOpening.isStated(group, round.period()))
                        .isPresent())
                .count();
        int stated = jdbc.sql("select count(*) from assessment_contribution where programme = ? and period = ?")
                .params(round.programme(), round.period().code())
                .query(Integer.class)
                .single();
        return stated >= asked;
    }

    /** A quarter and half a year wait for their last month, a year for its last quarter and half. */
    private boolean hasAllParts(AssessmentRound round) {
        return switch (round.period().kind()) {
            case MONTH -> true;
            case QUARTER, HALF_YEAR -> isOver(round, Kind.MONTH);
            case YEAR -> isOver(round, Kind.QUARTER) && isOver(round, Kind.HALF_YEAR);
        };
    }

    private boolean isOver(AssessmentRound round, Kind part) {
        AssessmentRules rules = packs.rules(round.programme());
        if (rules.round(part).isEmpty()) {
            return true;
        }
        AssessmentPeriod last = AssessmentPeriod.of(part, round.period().lastMonth());
        Optional<AssessmentRound> found = rounds.find(round.programme(), last);
        boolean yetToCome = found.isEmpty() && clock.opensAt(rules, last).isAfter(clock.now());
        return found.map(AssessmentRound::isPublished).orElse(!yetToCome);
    }
}
