package io.xiaohao.assessment.web;

import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.assessment.AssessmentRounds;
import io.xiaohao.assessment.GroupResults;
import io.xiaohao.assessment.ObjectUnits;
import io.xiaohao.assessment.Ranked;
import io.xiaohao.assessment.RoundResults;
import io.xiaohao.issue.IssueAccess;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What of the assessments the caller sees: of his governments what is published; the draft, and the sheets behind a
 * result, where he oversees everything or belongs to those ranked.
 */
@Component
class AssessmentSight {

    private final Programmes programmes;
    private final AssessmentRounds rounds;
    private final RoundResults results;
    private final ObjectUnits objectUnits;
    private final IssueAccess access;

    AssessmentSight(
            Programmes programmes,
            AssessmentRounds rounds,
            RoundResults results,
            ObjectUnits objectUnits,
            IssueAccess access) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.results = results;
        this.objectUnits = objectUnits;
        this.access = access;
    }

    /** The programme, where the caller's government has it; otherwise there is none. */
    Programme programme(String code) {
        return programmes
                .find(code)
                .filter(programme -> access.governments().contains(programme.government()))
                .orElseThrow(() -> Refusal.notFound("没有方案“%s”。".formatted(code)));
    }

    /** The round of a period; refused as not found where there is none that the caller sees. */
    AssessmentRound round(Programme programme, AssessmentPeriod period) {
        return rounds.round(programme.code(), period);
    }

    /** What stands published, else the draft where the caller sees it; none otherwise. */
    List<GroupResults> results(AssessmentRound round) {
        if (round.isPublished()) {
            return results.published(round);
        }
        List<GroupResults> draft = results.draft(round);
        boolean ranked =
                draft.stream().flatMap(group -> group.lines().stream()).anyMatch(line -> isOwn(round, line.ranked()));
        return access.seesWholeLedger() || ranked ? draft : List.of();
    }

    /** Whether the caller sees what is behind a result: sheets, remarks, objections. */
    boolean seesBehind(AssessmentRound round, Ranked ranked) {
        return access.seesWholeLedger() || isOwn(round, ranked);
    }

    /** Whether the caller belongs to the units behind the result. */
    boolean isOwn(AssessmentRound round, Ranked ranked) {
        return objectUnits.of(round.programme(), ranked.code(), ranked.unit()).stream()
                .anyMatch(access.units()::contains);
    }

    /** Whether the caller is headquarters. */
    boolean isHeadquarters() {
        return access.dispatches();
    }

    /** Refused where the caller is not headquarters. */
    void requireHeadquarters(String deed) {
        if (!access.dispatches()) {
            throw Refusal.forbidden("只有指挥部办公室可以%s。".formatted(deed));
        }
    }

    /** Whether the caller may hand in sheets. */
    boolean isScorer() {
        return access.isRegistrar();
    }

    /** Refused where the caller never scores. */
    void requireScorer() {
        access.requireRegistrar();
    }

    /** Whether the caller oversees the assessments of its governments. */
    boolean overseesAll() {
        return access.seesWholeLedger();
    }
}
