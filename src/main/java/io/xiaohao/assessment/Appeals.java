package io.xiaohao.assessment;

import io.xiaohao.assessment.Claim.Kind;
import io.xiaohao.assessment.Claim.Outcome;
import io.xiaohao.assessment.Claims.Decision;
import io.xiaohao.journal.ActingAccount;
import io.xiaohao.privacy.PersonalNumbers;
import io.xiaohao.refusal.Refusal;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objections during 核对 and appeals after publication (申诉复核): by whoever is ranked, in time, decided by headquarters. */
@Service
public class Appeals {

    private final AssessmentPacks packs;
    private final AssessmentRounds rounds;
    private final RoundMembers members;
    private final Claims claims;
    private final Computations computations;
    private final ObjectUnits objectUnits;
    private final AssessmentEvidence evidence;
    private final Publishing publishing;
    private final RoundEvents events;
    private final AssessmentClock clock;
    private final ActingAccount actingAccount;
    private final AssessmentFlow flow;

    Appeals(
            AssessmentPacks packs,
            AssessmentRounds rounds,
            RoundMembers members,
            Claims claims,
            Computations computations,
            ObjectUnits objectUnits,
            AssessmentEvidence evidence,
            Publishing publishing,
            RoundEvents events,
            AssessmentClock clock,
            ActingAccount actingAccount,
            AssessmentFlow flow) {
        this.packs = packs;
        this.rounds = rounds;
        this.members = members;
        this.claims = claims;
        this.computations = computations;
        this.objectUnits = objectUnits;
        this.evidence = evidence;
        this.publishing = publishing;
        this.events = events;
        this.clock = clock;
        this.actingAccount = actingAccount;
        this.flow = flow;
    }

    /**
     * What somebody ranked brings forward.
     *
     * @param group the group's code, or null for the first in which the object is ranked
     * @param points the points asked for, as written, or null
     * @param reason why
     * @param evidenceIds pictures and files, or null
     */
    public record Form(String group, String points, String reason, String evidenceIds) {

        /** Without telephone and identity numbers. */
        public Form {
            reason = PersonalNumbers.masked(reason);
        }
    }

    /**
     * Lodges an objection during 核对, an appeal after publication.
     *
     * @throws Refusal where the object is not ranked, the caller is not of it, it is neither time, or one was brought
     *     forward already
     */
    @Transactional
    public Claim lodge(String programme, AssessmentPeriod period, String object, Form form) {
        AssessmentRound round = rounds.locked(programme, period);
        Member member = member(round, object, form.group());
        requireOwn(round, member);
        Kind kind = kindNow(round);
        requireFirst(round, member, kind);
        if (form.reason() == null || form.reason().isBlank()) {
            throw Refusal.malformed("reason", "请填写%s的理由。".formatted(kind.label()));
        }
        AssessmentRules rules = packs.rules(programme);
        BigDecimal asked =
                form.points() == null ? null : PointsText.read("points", "申请更正为", form.points(), rules.fullMark());
        Claim claim = new Claim(
                claims.of(round).size() + 1,
                kind,
                member.group(),
                member.code(),
                member.name(),
                member.unit(),
                actingAccount.name(),
                clock.now(),
                form.reason().strip(),
                asked,
                evidence.take(round, member.code(), member.unit(), form.evidenceIds()),
                null,
                null,
                null,
                null,
                null);
        claims.add(round, claim);
        events.lodged(round, claim);
        flow.startClaim(round, member.name());
        return claim;
    }

    /**
     * Decides the oldest open claim about an object; upheld, the points given (else those asked for) take the result's
     * place and everything that follows from it is computed again.
     */
    @Transactional
    public void decide(
            String programme, AssessmentPeriod period, String object, boolean upheld, String points, String opinion) {
        AssessmentRound round = rounds.locked(programme, period);
        Claim claim = open(round, object);
        if (objectUnits.isOf(actingAccount.name(), programme, claim.objectCode(), claim.unit())) {
            throw Refusal.forbidden("“%s”的申诉不能由它自己或它的牵头单位、责任单位的人员复核。".formatted(object));
        }
        Decision decision = new Decision(actingAccount.name(), clock.now(), opinion);
        if (upheld) {
            uphold(round, claim, points, decision);
        } else {
            claims.decide(round, claim, Outcome.DISMISSED, null, decision);
            events.dismissed(round, claim);
        }
        settle(round, claim);
    }

    /** The oldest open claim about an object; refused where there is none. */
    public Claim open(AssessmentRound round, String object) {
        return claims.of(round).stream()
                .filter(claim -> claim.isOpen() && claim.object().equals(object))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("“%s”没有待复核的申诉。".formatted(object)));
    }

    private void uphold(AssessmentRound round, Claim claim, String points, Decision decision) {
        AssessmentRules rules = packs.rules(round.programme());
        if (points == null && claim.askedPoints() == null) {
            throw Refusal.malformed("points", "申诉成立的，请填写更正后的分数。");
        }
        BigDecimal corrected =
                points == null ? claim.askedPoints() : PointsText.read("points", "更正后的分数", points, rules.fullMark());
        BigDecimal before = computations
                .latest(round)
                .flatMap(latest -> computations.results(round, latest.number(), claim.group()).stream()
                        .filter(result -> result.member().code().equals(claim.objectCode()))
                        .findFirst())
                .map(Result::points)
                .orElse(null);
        claims.decide(round, claim, Outcome.UPHELD, corrected, decision);
        events.corrected(round, claim, before, corrected);
        publishing.recompute(
                round.programme(),
                round.period(),
                "%s的%s成立".formatted(claim.object(), claim.kind().label()));
    }

    private void settle(AssessmentRound round, Claim claim) {
        boolean checkedToTheEnd = claim.kind() == Kind.OBJECTION
                && !claims.hasOpenObjection(round)
                && !clock.now().isBefore(round.checkingUntil());
        if (checkedToTheEnd) {
            flow.objectionsSettled(round);
        }
    }

    private Member member(AssessmentRound round, String object, String group) {
        List<String> order = packs.rules(round.programme()).groups().stream()
                .map(AssessmentGroup::code)
                .toList();
        return members.named(round.programme(), round.period(), object).stream()
                .filter(member -> group == null || member.group().equals(group))
                .min(Comparator.comparing(member -> order.indexOf(member.group())))
                .orElseThrow(() -> Refusal.notFound(
                        "“%s”不在%s的考评对象中。".formatted(object, round.period().label())));
    }

    private void requireOwn(AssessmentRound round, Member member) {
        if (!objectUnits.isOf(actingAccount.name(), round.programme(), member.code(), member.unit())) {
            throw Refusal.forbidden("只有“%s”自己的单位可以对它的结果提出异议或申诉。".formatted(member.name()));
        }
    }

    private Kind kindNow(AssessmentRound round) {
        LocalDateTime now = clock.now();
        if (round.isChecked(now)) {
            return Kind.OBJECTION;
        }
        if (round.takesAppeals(now)) {
            return Kind.APPEAL;
        }
        String label = round.period().label();
        if (round.isPublished()) {
            throw Refusal.conflict("%s考评结果的申诉期已于%s结束。"
                    .formatted(label, round.appealsUntil().minusSeconds(1).toLocalDate()));
        }
        throw Refusal.conflict(
                round.isComputed()
                        ? "%s考评结果的核对期已过，公布后可以申诉。".formatted(label)
                        : "%s的考评结果还没有算出，不能提出异议。".formatted(label));
    }

    private void requireFirst(AssessmentRound round, Member member, Kind kind) {
        boolean again = claims.of(round).stream()
                .anyMatch(claim -> claim.kind() == kind
                        && claim.group().equals(member.group())
                        && claim.objectCode().equals(member.code()));
        if (again) {
            throw Refusal.conflict(
                    "“%s”对%s的结果已提出过%s。".formatted(member.name(), round.period().label(), kind.label()));
        }
    }
}
