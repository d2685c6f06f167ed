package io.xiaohao.dashboard.web;

import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.assessment.AssessmentRounds;
import io.xiaohao.assessment.GroupResults;
import io.xiaohao.assessment.ObjectUnits;
import io.xiaohao.assessment.RoundResults;
import io.xiaohao.dashboard.web.MorningView.Rank;
import io.xiaohao.dashboard.web.MorningView.Ranking;
import io.xiaohao.page.PageAddress;
import io.xiaohao.programme.Programme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The last published rankings: for who sees everything the best and the last, for a unit its own place and why. */
@Component
class MorningRankings {

    private static final int BEST = 3;
    private static final int LAST = 3;

    private final AssessmentRounds rounds;
    private final RoundResults results;
    private final ObjectUnits objectUnits;

    MorningRankings(AssessmentRounds rounds, RoundResults results, ObjectUnits objectUnits) {
        this.rounds = rounds;
        this.results = results;
        this.objectUnits = objectUnits;
    }

    /** The last published round, group by group. */
    List<Ranking> last(Programme programme) {
        List<AssessmentRound> published = published(programme);
        if (published.isEmpty()) {
            return List.of();
        }
        AssessmentRound round = published.get(published.size() - 1);
        return results.published(round).stream()
                .map(group -> ranking(programme, group))
                .toList();
    }

    /** Where the units stand in the last published round of each kind. */
    List<Ranking> own(Programme programme, Set<String> units) {
        Map<AssessmentPeriod.Kind, AssessmentRound> last = new EnumMap<>(AssessmentPeriod.Kind.class);
        published(programme).forEach(round -> last.put(round.period().kind(), round));
        List<Ranking> own = new ArrayList<>();
        for (AssessmentRound round : last.values()) {
            for (GroupResults group : results.published(round)) {
                List<Rank> lines = group.lines().stream()
                        .filter(line -> isOwn(programme, line, units))
                        .map(line -> rank(programme, group, line, true))
                        .toList();
                if (!lines.isEmpty()) {
                    own.add(new Ranking(
                            title(group),
                            address(programme, group).href(),
                            lines,
                            group.lines().size() - lines.size()));
                }
            }
        }
        return own;
    }

    private List<AssessmentRound> published(Programme programme) {
        return rounds.all(programme.code()).stream()
                .filter(AssessmentRound::isPublished)
                .toList();
    }

    private boolean isOwn(Programme programme, GroupResults.Line line, Set<String> units) {
        return objectUnits
                .of(programme.code(), line.ranked().code(), line.ranked().unit())
                .stream()
                .anyMatch(units::contains);
    }

    private static Ranking ranking(Programme programme, GroupResults group) {
        List<GroupResults.Line> lines = group.lines();
        List<GroupResults.Line> shown = new ArrayList<>(lines);
        if (lines.size() > BEST + LAST + 1) {
            shown = new ArrayList<>(lines.subList(0, BEST));
            shown.addAll(lines.subList(lines.size() - LAST, lines.size()));
        }
        return new Ranking(
                title(group),
                address(programme, group).href(),
                shown.stream().map(line -> rank(programme, group, line, false)).toList(),
                lines.size() - shown.size());
    }

    private static Rank rank(Programme programme, GroupResults group, GroupResults.Line line, boolean own) {
        return new Rank(
                line.ranked().rank(),
                line.ranked().object(),
                address(programme, group).with("object", line.ranked().code()).href(),
                line.ranked().points().toPlainString(),
                line.ranked().grade() == null ? null : line.ranked().grade().label(),
                rise(line.rise()),
                line.rise() == null || line.rise() == 0 ? "same" : line.rise() > 0 ? "up" : "down",
                line.lastTwo(),
                own,
                own ? line.formula() : null);
    }

    private static String rise(Integer rise) {
        if (rise == null) {
            return "—";
        }
        if (rise == 0) {
            return "持平";
        }
        return rise > 0 ? "升%d位".formatted(rise) : "降%d位".formatted(-rise);
    }

    private static String title(GroupResults group) {
        return group.period().label() + "　" + group.name();
    }

    private static PageAddress address(Programme programme, GroupResults group) {
        return PageAddress.of("/rankings")
                .with("programme", programme.code())
                .with("period", group.period().code())
                .with("group", group.group());
    }
}
