package io.xiaohao.assessment;

import io.xiaohao.assessment.AssessmentPeriod.Kind;
import io.xiaohao.assessment.Computations.Computation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was published, read from the computations. */
@Component
@Transactional(readOnly = true)
class StoredRankings implements PublishedRankings {

    private final AssessmentRounds rounds;
    private final Computations computations;

    StoredRankings(AssessmentRounds rounds, Computations computations) {
        this.rounds = rounds;
        this.computations = computations;
    }

    @Override
    public List<PublishedRanking> standing(String programme, String group, Kind kind) {
        return standing(programme, group).stream()
                .filter(ranking -> ranking.period().kind() == kind)
                .toList();
    }

    @Override
    public List<PublishedRanking> standing(String programme, String group) {
        return rounds.all(programme).stream()
                .flatMap(round -> standing(round, group).stream())
                .toList();
    }

    @Override
    public Optional<PublishedRanking> standing(String programme, String group, AssessmentPeriod period) {
        return rounds.find(programme, period).flatMap(round -> standing(round, group));
    }

    @Override
    public List<PublishedRanking> versions(String programme, String group, AssessmentPeriod period) {
        return rounds.find(programme, period).stream()
                .flatMap(round -> computations.all(round).stream()
                        .filter(computation -> computation.version() != null)
                        .filter(computation ->
                                computations.groups(round, computation.number()).contains(group))
                        .map(computation -> ranking(round, computation, group)))
                .toList();
    }

    @Override
    public List<String> groups(String programme, AssessmentPeriod period) {
        Set<String> groups = new LinkedHashSet<>();
        rounds.find(programme, period).ifPresent(round -> computations.all(round).stream()
                .filter(computation -> computation.version() != null)
                .forEach(computation -> groups.addAll(computations.groups(round, computation.number()))));
        return List.copyOf(groups);
    }

    private Optional<PublishedRanking> standing(AssessmentRound round, String group) {
        return computations.standing(round, group).map(computation -> ranking(round, computation, group));
    }

    private PublishedRanking ranking(AssessmentRound round, Computation computation, String group) {
        return new PublishedRanking(
                round.programme(),
                group,
                round.period(),
                computation.version(),
                computation.correction(),
                computation.publishedAt(),
                computations.results(round, computation.number(), group).stream()
                        .map(Result::asRanked)
                        .toList());
    }
}
