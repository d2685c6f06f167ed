package io.xiaohao.assessment;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A ranking as it was published; never changed. What was found wrong after an appeal is published again as the next
 * version, a correction.
 *
 * @param programme the programme's code
 * @param group the group's code, such as {@code villages}
 * @param period the period
 * @param version 1 for the first publication, then counted up
 * @param correction whether it corrects an earlier one
 * @param publishedAt when
 * @param ranks who is ranked, best first; equal points in the pack's order
 */
public record PublishedRanking(
        String programme,
        String group,
        AssessmentPeriod period,
        int version,
        boolean correction,
        LocalDateTime publishedAt,
        List<Ranked> ranks) {

    /** Keeps a copy. */
    public PublishedRanking {
        ranks = List.copyOf(ranks);
    }

    /**
     * The names of those among the last two: fewer than two are ranked strictly below them, ties included; nobody where
     * fewer than four are ranked (domain.md, Scores, ranks, grades).
     */
    public Set<String> lastTwo() {
        return lastTwo(ranks);
    }

    /** The same for any list of ranks. */
    static Set<String> lastTwo(List<Ranked> ranks) {
        Set<String> names = new TreeSet<>();
        if (ranks.size() < 4) {
            return names;
        }
        for (Ranked each : ranks) {
            long below =
                    ranks.stream().filter(other -> other.rank() > each.rank()).count();
            if (below < 2) {
                names.add(each.object());
            }
        }
        return names;
    }

    /** Where the object of that name stands; empty where it is not ranked. */
    public Optional<Ranked> of(String object) {
        return ranks.stream().filter(each -> each.object().equals(object)).findFirst();
    }
}
