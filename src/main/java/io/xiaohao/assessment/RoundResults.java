package io.xiaohao.assessment;

import io.xiaohao.assessment.Computations.Computation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a round came to, for pages, papers and programs: the draft while it is checked, then what stands published. */
@Service
@Transactional(readOnly = true)
public class RoundResults {

    private final AssessmentPacks packs;
    private final Computations computations;
    private final PublishedRankings rankings;

    RoundResults(AssessmentPacks packs, Computations computations, PublishedRankings rankings) {
        this.packs = packs;
        this.computations = computations;
        this.rankings = rankings;
    }

    /** The standing publication of each group, in the pack's order; none where nothing is published. */
    public List<GroupResults> published(AssessmentRound round) {
        if (!round.isPublished()) {
            return List.of();
        }
        List<GroupResults> results = new ArrayList<>();
        for (AssessmentGroup group : packs.rules(round.programme()).groups()) {
            computations
                    .standing(round, group.code())
                    .map(computation -> results(round, group, computation))
                    .ifPresent(results::add);
        }
        return results;
    }

    /** The draft of each group, in the pack's order; none where nothing is computed or it is published already. */
    public List<GroupResults> draft(AssessmentRound round) {
        Optional<Computation> latest = round.isPublished() ? Optional.empty() : computations.latest(round);
        return latest.stream()
                .flatMap(computation -> packs.rules(round.programme()).groups().stream()
                        .map(group -> results(round, group, computation)))
                .filter(results -> !results.lines().isEmpty())
                .toList();
    }

    /** Every publication of the round, oldest first, each with the groups it tells of. */
    public List<List<GroupResults>> publications(AssessmentRound round) {
        AssessmentRules rules = packs.rules(round.programme());
        return computations.all(round).stream()
                .filter(computation -> computation.version() != null)
                .map(computation -> computations.groups(round, computation.number()).stream()
                        .flatMap(code -> rules.group(code).stream())
                        .map(group -> results(round, group, computation))
                        .toList())
                .toList();
    }

    /** Why each publication was computed, oldest first; empty for the first. */
    public List<String> reasons(AssessmentRound round) {
        return computations.all(round).stream()
                .filter(computation -> computation.version() != null)
                .map(computation -> computation.reason() == null ? "" : computation.reason())
                .toList();
    }

    private GroupResults results(AssessmentRound round, AssessmentGroup group, Computation computation) {
        List<Result> results = computations.results(round, computation.number(), group.code());
        List<Ranked> ranks = results.stream().map(Result::asRanked).toList();
        Set<String> lastTwo = PublishedRanking.lastTwo(ranks);
        Optional<PublishedRanking> before = rankings.standing(
                round.programme(), group.code(), round.period().previous());
        List<GroupResults.Line> lines = results.stream()
                .map(result -> new GroupResults.Line(
                        result.asRanked(),
                        rise(result, before),
                        lastTwo.contains(result.member().name()),
                        result.formula(),
                        result.inputs()))
                .toList();
        return new GroupResults(
                round.period(),
                group.code(),
                group.name(),
                computation.version() == null ? 0 : computation.version(),
                computation.correction(),
                computation.publishedAt(),
                lines);
    }

    private static Integer rise(Result result, Optional<PublishedRanking> before) {
        return before.flatMap(ranking -> ranking.of(result.member().name()))
                .map(old -> old.rank() - result.rank())
                .orElse(null);
    }
}
