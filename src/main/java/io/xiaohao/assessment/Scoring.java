package io.xiaohao.assessment;

import io.xiaohao.assessment.ScoreSheet.IndicatorScore;
import io.xiaohao.journal.ActingAccount;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import io.xiaohao.refusal.Refusal;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the sheets (考评打分): each within its marks, in time, by somebody who is not of the scored unit. */
@Service
public class Scoring {

    private final AssessmentRounds rounds;
    private final RoundMembers members;
    private final ScoreSheets sheets;
    private final StandardArchive standards;
    private final ObjectUnits objectUnits;
    private final AssessmentEvidence evidence;
    private final DeductionIssues deductionIssues;
    private final RoundReadiness readiness;
    private final AssessmentClock clock;
    private final ActingAccount actingAccount;
    private final Journal journal;

    Scoring(
            AssessmentRounds rounds,
            RoundMembers members,
            ScoreSheets sheets,
            StandardArchive standards,
            ObjectUnits objectUnits,
            AssessmentEvidence evidence,
            DeductionIssues deductionIssues,
            RoundReadiness readiness,
            AssessmentClock clock,
            ActingAccount actingAccount,
            Journal journal) {
        this.rounds = rounds;
        this.members = members;
        this.sheets = sheets;
        this.standards = standards;
        this.objectUnits = objectUnits;
        this.evidence = evidence;
        this.deductionIssues = deductionIssues;
        this.readiness = readiness;
        this.clock = clock;
        this.actingAccount = actingAccount;
        this.journal = journal;
    }

    /**
     * Takes a sheet of the caller about an object.
     *
     * @throws Refusal where the object is not scored in the period, all its sheets are in, the round is closed, the caller
     *     is of the scored unit or scored the object already, or the points do not fit the marks
     */
    @Transactional
    public void score(String programme, AssessmentPeriod period, String object, SheetForm form) {
        AssessmentRound round = rounds.locked(programme, period);
        Member member = scored(round, object);
        List<ScoreSheet> before = sheets.of(programme, period, member.code());
        requireOpen(round, member, before);
        requireImpartial(round, member, before);
        Standard standard = standards.standard(member.standard());
        List<IndicatorScore> scores = form.scores() == null ? List.of() : ScoresText.read(form.scores(), standard);
        BigDecimal points = points(form, scores, standard);
        List<String> evidenceIds = evidence.take(round, member.code(), member.unit(), form.evidenceIds());
        List<String> issues = deductionIssues.register(round, member, form.issues(), evidenceIds);
        sheets.add(
                round,
                member,
                new ScoreSheet(
                        member.name(),
                        before.size() + 1,
                        points,
                        scores,
                        form.remark(),
                        evidenceIds,
                        issues,
                        standard.version(),
                        actingAccount.name(),
                        clock.now()));
        journal.record(
                DomainEvent.of("assessment.scored", round.government(), programme, period.code() + "/" + member.name())
                        .with("period", period.code())
                        .with("object", member.name())
                        .with("points", points)
                        .with("sheet", before.size() + 1));
        readiness.announce(programme);
    }

    private Member scored(AssessmentRound round, String object) {
        return members.scored(round.programme(), round.period(), object)
                .orElseThrow(() -> Refusal.conflict("“%s”不在%s的考评打分对象中（未被抽中，或不按考评表打分）。"
                        .formatted(object, round.period().label())));
    }

    private static void requireOpen(AssessmentRound round, Member member, List<ScoreSheet> before) {
        if (round.isComputed()) {
            throw Refusal.conflict("%s的考评打分已截止，不能再打分。".formatted(round.period().label()));
        }
        if (before.size() >= member.sheets()) {
            throw Refusal.conflict(
                    "“%s”%s的%d张考评表都已交齐。".formatted(member.name(), round.period().label(), member.sheets()));
        }
    }

    private void requireImpartial(AssessmentRound round, Member member, List<ScoreSheet> before) {
        String account = actingAccount.name();
        if (objectUnits.isOf(account, round.programme(), member.code(), member.unit())) {
            throw Refusal.forbidden("考评“%s”的人员不能来自它本身或它的牵头单位、责任单位。".formatted(member.name()));
        }
        if (before.stream().anyMatch(sheet -> sheet.scoredBy().equals(account))) {
            throw Refusal.conflict("您已给“%s”打过分，其余考评表须由其他人员打分。".formatted(member.name()));
        }
    }

    private static BigDecimal points(SheetForm form, List<IndicatorScore> scores, Standard standard) {
        if (form.points() == null && scores.isEmpty()) {
            throw Refusal.malformed("points", "请填写得分，或逐项打分。");
        }
        if (form.points() == null) {
            return ScoresText.sum(scores);
        }
        BigDecimal points = PointsText.read("points", "得分", form.points(), standard.fullMark());
        if (!scores.isEmpty() && points.compareTo(ScoresText.sum(scores)) != 0) {
            throw Refusal.invalid(
                    "points",
                    "得分%s与各指标得分之和%s不一致。"
                            .formatted(
                                    ResultCalculator.number(points), ResultCalculator.number(ScoresText.sum(scores))));
        }
        return points;
    }
}
