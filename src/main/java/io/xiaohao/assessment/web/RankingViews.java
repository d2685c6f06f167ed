package io.xiaohao.assessment.web;

import io.xiaohao.assessment.AssessmentPacks;
import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.assessment.AssessmentRounds;
import io.xiaohao.assessment.Grade;
import io.xiaohao.assessment.GroupResults;
import io.xiaohao.assessment.Ranked;
import io.xiaohao.assessment.RoundResults;
import io.xiaohao.assessment.web.RankingView.Choice;
import io.xiaohao.assessment.web.RankingView.Line;
import io.xiaohao.document.ChineseDate;
import io.xiaohao.issue.VisibleProgrammes;
import io.xiaohao.page.PageAddress;
import io.xiaohao.programme.Programme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes the page of rankings. */
@Component
class RankingViews {

    private final AssessmentPacks packs;
    private final AssessmentRounds rounds;
    private final AssessmentSight sight;
    private final RoundResults results;
    private final VisibleProgrammes programmes;
    private final AssessmentWays ways;

    RankingViews(
            AssessmentPacks packs,
            AssessmentRounds rounds,
            AssessmentSight sight,
            RoundResults results,
            VisibleProgrammes programmes,
            AssessmentWays ways) {
        this.packs = packs;
        this.rounds = rounds;
        this.sight = sight;
        this.results = results;
        this.programmes = programmes;
        this.ways = ways;
    }

    /** The rounds of which the caller sees results, the latest first. */
    List<AssessmentRound> seen(Programme programme) {
        List<AssessmentRound> seen = new ArrayList<>(rounds.all(programme.code()).stream()
                .filter(round -> !sight.results(round).isEmpty())
                .toList());
        Collections.reverse(seen);
        return seen;
    }

    /** The pages beside the rankings. */
    List<Choice> ways(Programme programme) {
        return ways.of(programme);
    }

    RankingView view(
            Programme programme,
            AssessmentRound round,
            List<AssessmentRound> seen,
            GroupResults chosen,
            List<GroupResults> all) {
        PageAddress page = PageAddress.of(RankingPageController.PATH).with("programme", programme.code());
        PageAddress ofPeriod = page.with("period", round.period().code());
        return new RankingView(
                programme.name(),
                round.period().label(),
                state(round),
                round.isPublished() ? "state-closed" : "state-registered",
                note(round),
                chosen.name(),
                programmeChoices(programme),
                periods(round, seen, page, chosen.group()),
                groups(chosen, all, ofPeriod),
                chosen.lines().stream().anyMatch(line -> line.ranked().grade() != null),
                chosen.lines().stream()
                        .map(line -> line(round, line, ofPeriod.with("group", chosen.group())))
                        .toList(),
                corrections(round),
                round.isPublished()
                        ? "/api/programmes/%s/bulletins/%s.docx".formatted(programme.code(), round.period())
                        : null,
                "/api/programmes/%s/rankings/%s.xlsx".formatted(programme.code(), round.period()),
                ways.of(programme));
    }

    private static List<Choice> periods(
            AssessmentRound chosen, List<AssessmentRound> seen, PageAddress page, String group) {
        return seen.stream()
                .map(each -> new Choice(
                        each.period().label(),
                        page.with("period", each.period().code())
                                .with("group", group)
                                .href(),
                        each.equals(chosen)))
                .toList();
    }

    private static List<Choice> groups(GroupResults chosen, List<GroupResults> all, PageAddress page) {
        return all.stream()
                .map(each -> new Choice(
                        each.name(),
                        page.with("group", each.group()).href(),
                        each.group().equals(chosen.group())))
                .toList();
    }

    private Line line(AssessmentRound round, GroupResults.Line line, PageAddress page) {
        Ranked ranked = line.ranked();
        Grade grade = ranked.grade();
        return new Line(
                ranked.rank(),
                ranked.object(),
                page.with("object", ranked.code()).href(),
                ranked.points().toPlainString(),
                grade == null ? null : grade.label(),
                grade == null ? null : "grade-" + grade.name().toLowerCase(Locale.ROOT),
                rise(line.rise()),
                moved(line.rise()),
                line.lastTwo(),
                sight.isOwn(round, ranked));
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

    private static String moved(Integer rise) {
        if (rise == null || rise == 0) {
            return "same";
        }
        return rise > 0 ? "up" : "down";
    }

    private static String state(AssessmentRound round) {
        return round.isPublished() ? "已公布" : "初稿";
    }

    private static String note(AssessmentRound round) {
        if (round.isPublished()) {
            return "%s公布，申诉期至%s24时"
                    .formatted(
                            ChineseDate.of(round.publishedAt().toLocalDate()),
                            ChineseDate.of(round.appealsUntil().minusSeconds(1).toLocalDate()));
        }
        return "尚未公布，请勿外传；核对期至%s24时，期内可以提出异议"
                .formatted(ChineseDate.of(round.checkingUntil().minusSeconds(1).toLocalDate()));
    }

    private List<String> corrections(AssessmentRound round) {
        List<List<GroupResults>> publications = results.publications(round);
        List<String> reasons = results.reasons(round);
        List<String> sentences = new ArrayList<>();
        for (int index = 1; index < publications.size(); index++) {
            GroupResults first = publications.get(index).get(0);
            sentences.add("%s更正：%s；本页为更正后的结果，原通报不改。"
                    .formatted(ChineseDate.of(first.publishedAt().toLocalDate()), reasons.get(index)));
        }
        return sentences;
    }

    private List<Choice> programmeChoices(Programme chosen) {
        List<Choice> choices = programmes.all().stream()
                .filter(programme -> packs.find(programme.code()).isPresent())
                .map(programme -> new Choice(
                        programme.name(),
                        PageAddress.of(RankingPageController.PATH)
                                .with("programme", programme.code())
                                .href(),
                        programme.code().equals(chosen.code())))
                .toList();
        return choices.size() < 2 ? List.of() : choices;
    }
}
