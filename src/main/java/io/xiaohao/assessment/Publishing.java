package io.xiaohao.assessment;

import io.xiaohao.assessment.AssessmentPeriod.Kind;
import io.xiaohao.assessment.Computations.Computation;
import io.xiaohao.document.PaperNumbers;
import io.xiaohao.document.PaperOccasion;
import io.xiaohao.journal.ActingAccount;
import io.xiaohao.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Drafts a round's results, publishes them when a leader approves, and publishes corrections. */
@Service
public class Publishing {

    private final AssessmentPacks packs;
    private final AssessmentRounds rounds;
    private final RoundComputation computation;
    private final Computations computations;
    private final PublishedRankings rankings;
    private final RoundReadiness readiness;
    private final RoundEvents events;
    private final PaperNumbers paperNumbers;
    private final AssessmentClock clock;
    private final ActingAccount actingAccount;

    Publishing(
            AssessmentPacks packs,
            AssessmentRounds rounds,
            RoundComputation computation,
            Computations computations,
            PublishedRankings rankings,
            RoundReadiness readiness,
            RoundEvents events,
            PaperNumbers paperNumbers,
            AssessmentClock clock,
            ActingAccount actingAccount) {
        this.packs = packs;
        this.rounds = rounds;
        this.computation = computation;
        this.computations = computations;
        this.rankings = rankings;
        this.readiness = readiness;
        this.events = events;
        this.paperNumbers = paperNumbers;
        this.clock = clock;
        this.actingAccount = actingAccount;
    }

    /** Computes the draft and lets those ranked check it from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void draft(String programme, AssessmentPeriod period) {
        AssessmentRound round = rounds.locked(programme, period);
        if (round.isPublished()) {
            throw Refusal.conflict("%s的考评结果已经公布。".formatted(period.label()));
        }
        AssessmentRules rules = packs.rules(programme);
        int number = computation.compute(round, null);
        rounds.drafted(round, clock.now(), clock.after(clock.now(), rules.checkingDays()));
        AssessmentRound drafted = rounds.round(programme, period);
        events.drafted(drafted, ranked(rules, drafted, number), drafted.checkingUntil());
    }

    /**
     * What the leader decides on the bulletin; refused where it is not approved without saying why.
     *
     * @return whether it is approved
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean decide(String programme, AssessmentPeriod period, boolean approved, String opinion) {
        AssessmentRound round = rounds.locked(programme, period);
        if (round.isPublished()) {
            throw Refusal.conflict("%s的考评通报已经签发。".formatted(period.label()));
        }
        if (!approved && opinion == null) {
            throw Refusal.malformed("opinion", "不同意签发的，请填写理由。");
        }
        if (!approved) {
            events.sentBack(round, opinion);
        }
        return approved;
    }

    /** Publishes the draft: each group's ranking with its grades, then the bulletin. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(String programme, AssessmentPeriod period) {
        AssessmentRound round = rounds.locked(programme, period);
        AssessmentRules rules = packs.rules(programme);
        Computation draft = computations
                .latest(round)
                .orElseThrow(() -> Refusal.conflict("%s的考评结果还没有算出。".formatted(period.label())));
        List<String> groups = ranked(rules, round, draft.number());
        computations.publish(round, draft.number(), clock.now(), false, groups);
        rounds.published(round, clock.now(), actingAccount.name(), clock.after(clock.now(), rules.appealDays()));
        for (String group : groups) {
            PublishedRanking ranking =
                    rankings.standing(programme, group, period).orElseThrow();
            events.published(ranking, round, false, graded(ranking));
        }
        events.bulletin(round, groups, bulletinNumber(rules, round));
        readiness.announce(programme);
    }

    /** Computes a round anew after an objection or appeal; what was published already is corrected where it changed. */
    void recompute(String programme, AssessmentPeriod period, String reason) {
        if (rounds.find(programme, period).filter(AssessmentRound::isComputed).isEmpty()) {
            return;
        }
        AssessmentRound round = rounds.locked(programme, period);
        int number = computation.compute(round, reason);
        if (round.isPublished()) {
            correct(round, number);
        }
        following(round).forEach(longer -> recompute(programme, longer, "%s更正".formatted(period.label())));
    }

    private void correct(AssessmentRound round, int number) {
        AssessmentRules rules = packs.rules(round.programme());
        List<PublishedRanking> before = ranked(rules, round, number).stream()
                .flatMap(group -> rankings.standing(round.programme(), group, round.period()).stream())
                .filter(standing -> !standing.ranks().equals(ranks(round, number, standing.group())))
                .toList();
        if (before.isEmpty()) {
            return;
        }
        computations.publish(
                round,
                number,
                clock.now(),
                true,
                before.stream().map(PublishedRanking::group).toList());
        for (PublishedRanking old : before) {
            PublishedRanking corrected = rankings.standing(round.programme(), old.group(), round.period())
                    .orElseThrow();
            List<Ranked> changed = graded(corrected).stream()
                    .filter(each -> !old.of(each.object()).equals(Optional.of(each)))
                    .toList();
            events.published(corrected, round, true, changed);
        }
    }

    /** The longer periods that the round is part of and that are computed already. */
    private Stream<AssessmentPeriod> following(AssessmentRound round) {
        Stream<Kind> longer =
                switch (round.period().kind()) {
                    case MONTH -> Stream.of(Kind.QUARTER, Kind.HALF_YEAR);
                    case QUARTER, HALF_YEAR -> Stream.of(Kind.YEAR);
                    case YEAR -> Stream.of();
                };
        return longer.map(kind -> AssessmentPeriod.of(kind, round.period().lastMonth()))
                .filter(period -> rounds.find(round.programme(), period).isPresent());
    }

    private List<Ranked> ranks(AssessmentRound round, int number, String group) {
        return computations.results(round, number, group).stream()
                .map(Result::asRanked)
                .toList();
    }

    private List<String> ranked(AssessmentRules rules, AssessmentRound round, int number) {
        Set<String> ranked = computations.rankedGroups(round, number);
        return rules.groups().stream()
                .map(AssessmentGroup::code)
                .filter(ranked::contains)
                .toList();
    }

    private static List<Ranked> graded(PublishedRanking ranking) {
        return ranking.ranks().stream().filter(each -> each.grade() != null).toList();
    }

    private String bulletinNumber(AssessmentRules rules, AssessmentRound round) {
        return paperNumbers
                .number(new PaperOccasion(
                        round.programme(),
                        rules.bulletin().series(),
                        round.period().code(),
                        1,
                        clock.now().toLocalDate()))
                .toString();
    }
}
