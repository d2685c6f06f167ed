package io.xiaohao.assessment;

import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells the journal, and through it all other modules, what became of a round. */
@Component
class RoundEvents {

    private final Journal journal;

    RoundEvents(Journal journal) {
        this.journal = journal;
    }

    void drafted(AssessmentRound round, List<String> groups, LocalDateTime checkingUntil) {
        journal.record(about(round, "assessment.drafted", round.period().code())
                .with("groups", groups)
                .with("checkingUntil", checkingUntil.minusSeconds(1).toLocalDate()));
    }

    /** A group's ranking, then the grades in it. */
    void published(PublishedRanking ranking, AssessmentRound round, boolean correction, List<Ranked> graded) {
        journal.record(about(round, "ranking.published", round.period() + "/" + ranking.group())
                .with("group", ranking.group())
                .with("ranks", ranking.ranks().stream().map(RoundEvents::rank).toList())
                .with("correction", correction));
        graded.forEach(each -> journal.record(about(round, "grade.awarded", round.period() + "/" + each.object())
                .with("group", ranking.group())
                .with("object", each.object())
                .with("points", each.points())
                .with("rank", each.rank())
                .with("grade", each.grade().name())
                .with("correction", correction)));
    }

    void bulletin(AssessmentRound round, List<String> groups, String number) {
        journal.record(about(round, "bulletin.published", round.period().code())
                .with("groups", groups)
                .with("number", number));
    }

    void sentBack(AssessmentRound round, String opinion) {
        journal.record(about(round, "bulletin.returned", round.period().code()).with("opinion", opinion));
    }

    void lodged(AssessmentRound round, Claim claim) {
        journal.record(about(round, claim.kind().event(), round.period() + "/" + claim.object())
                .with("group", claim.group())
                .with("object", claim.object())
                .with("points", claim.askedPoints()));
    }

    void dismissed(AssessmentRound round, Claim claim) {
        journal.record(about(round, "assessment.dismissed", round.period() + "/" + claim.object())
                .with("group", claim.group())
                .with("object", claim.object()));
    }

    void corrected(AssessmentRound round, Claim claim, BigDecimal before, BigDecimal after) {
        journal.record(about(round, "assessment.corrected", round.period() + "/" + claim.object())
                .with("group", claim.group())
                .with("object", claim.object())
                .with("points", after)
                .with("before", before));
    }

    private static DomainEvent about(AssessmentRound round, String event, String subject) {
        return DomainEvent.of(event, round.government(), round.programme(), subject)
                .with("period", round.period().code());
    }

    private static Map<String, Object> rank(Ranked ranked) {
        Map<String, Object> rank = new LinkedHashMap<>();
        rank.put("object", ranked.object());
        rank.put("points", ranked.points());
        rank.put("rank", ranked.rank());
        if (Objects.nonNull(ranked.grade())) {
            rank.put("grade", ranked.grade().name());
        }
        return rank;
    }
}
