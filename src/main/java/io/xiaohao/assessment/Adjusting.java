package io.xiaohao.assessment;

import io.xiaohao.assessment.AssessmentPeriod.Kind;
import io.xiaohao.assessment.AssessmentRules.RoundRule;
import io.xiaohao.journal.ActingAccount;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import io.xiaohao.privacy.PersonalNumbers;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds to or takes from a year's points (加减分), each with its reason; what they make together is limited by the pack. */
@Service
public class Adjusting {

    private final AssessmentPacks packs;
    private final AssessmentRounds rounds;
    private final GroupMembers groupMembers;
    private final Adjustments adjustments;
    private final AssessmentEvidence evidence;
    private final Publishing publishing;
    private final AssessmentClock clock;
    private final ActingAccount actingAccount;
    private final Journal journal;

    Adjusting(
            AssessmentPacks packs,
            AssessmentRounds rounds,
            GroupMembers groupMembers,
            Adjustments adjustments,
            AssessmentEvidence evidence,
            Publishing publishing,
            AssessmentClock clock,
            ActingAccount actingAccount,
            Journal journal) {
        this.packs = packs;
        this.rounds = rounds;
        this.groupMembers = groupMembers;
        this.adjustments = adjustments;
        this.evidence = evidence;
        this.publishing = publishing;
        this.clock = clock;
        this.actingAccount = actingAccount;
        this.journal = journal;
    }

    /**
     * What headquarters writes.
     *
     * @param source what it follows from, by name or in Chinese; null: a superior's result
     * @param points more or less than 0
     * @param reason why
     * @param document the number or name of the document it rests on
     * @param evidenceIds pictures and files of it, or null
     */
    public record Form(String source, String points, String reason, String document, String evidenceIds) {

        /** Without telephone and identity numbers. */
        public Form {
            reason = PersonalNumbers.masked(reason);
            document = PersonalNumbers.masked(document);
        }
    }

    /** The names of all who are assessed, each once, in the pack's order. */
    public List<String> objects(Programme programme) {
        return ranked(programme, packs.rules(programme.code()))
                .map(Member::name)
                .distinct()
                .toList();
    }

    /** Those of the groups that a year ranks: check points, for one, are in no year. */
    private Stream<Member> ranked(Programme programme, AssessmentRules rules) {
        List<String> groups = rules.round(Kind.YEAR).map(RoundRule::groups).orElse(List.of());
        return groupMembers.of(programme, rules).entrySet().stream()
                .filter(group -> groups.contains(group.getKey()))
                .flatMap(group -> group.getValue().stream());
    }

    /** Keeps an adjustment; refused where the year is published, the object is not assessed, or no reason is given. */
    @Transactional
    public Adjustment adjust(Programme programme, AssessmentPeriod period, String object, Form form) {
        AssessmentRules rules = packs.rules(programme.code());
        requireYear(programme, rules, period);
        Optional<AssessmentRound> round = rounds.find(programme.code(), period);
        if (round.filter(AssessmentRound::isPublished).isPresent()) {
            throw Refusal.conflict("%s结果已经公布，不能再加减分。".formatted(period.label()));
        }
        Member member = ranked(programme, rules)
                .filter(each -> each.name().equals(object))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("“%s”不是方案“%s”的考评对象。".formatted(object, programme.name())));
        if (form.reason() == null || form.reason().isBlank()) {
            throw Refusal.malformed("reason", "请填写加减分的理由。");
        }
        if (form.document() == null || form.document().isBlank()) {
            throw Refusal.malformed("document", "请填写加减分所依据文件的文号或名称。");
        }
        Adjustment adjustment = new Adjustment(
                adjustments.of(programme.code(), period).size() + 1,
                member.code(),
                member.name(),
                source(form.source()),
                points(rules, form.points()),
                form.reason().strip(),
                form.document().strip(),
                evidence.take(
                        programme.government(),
                        programme.code(),
                        period,
                        member.code(),
                        member.unit(),
                        form.evidenceIds()),
                actingAccount.name(),
                clock.now());
        adjustments.add(programme.code(), period, adjustment);
        journal.record(DomainEvent.of(
                        "assessment.adjusted", programme.government(), programme.code(), period + "/" + member.name())
                .with("period", period.code())
                .with("object", member.name())
                .with("points", adjustment.points())
                .with("source", adjustment.source().name()));
        publishing.recompute(programme.code(), period, "加减分");
        return adjustment;
    }

    private static void requireYear(Programme programme, AssessmentRules rules, AssessmentPeriod period) {
        if (period.kind() != Kind.YEAR || rules.round(Kind.YEAR).isEmpty()) {
            throw Refusal.invalid("period", "方案“%s”的加减分只计入年度结果，“%s”不行。".formatted(programme.name(), period.label()));
        }
    }

    private static BigDecimal points(AssessmentRules rules, String text) {
        if (text == null) {
            throw Refusal.malformed("points", "请填写加减的分数。");
        }
        BigDecimal points = PointsText.number("points", "加减分", text).setScale(2, RoundingMode.HALF_UP);
        if (points.signum() == 0 || points.abs().compareTo(rules.adjustmentLimit()) > 0) {
            throw Refusal.invalid(
                    "points", "加减分不能为0，也不能超过±%s分。".formatted(ResultCalculator.number(rules.adjustmentLimit())));
        }
        return points;
    }

    private static Adjustment.Source source(String text) {
        if (text == null) {
            return Adjustment.Source.SUPERIOR;
        }
        return Arrays.stream(Adjustment.Source.values())
                .filter(source -> source.name().equals(text) || source.label().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.malformed(
                        "source",
                        "加减分依据没有“%s”这一种，可选：%s。"
                                .formatted(
                                        text,
                                        Arrays.stream(Adjustment.Source.values())
                                                .map(Adjustment.Source::label)
                                                .collect(Collectors.joining("、")))));
    }
}
