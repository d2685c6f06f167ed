package io.xiaohao.consequence;

import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.AssessmentPeriod.Kind;
import io.xiaohao.organization.Names;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Unit;
import io.xiaohao.privacy.PersonalNumbers;
import io.xiaohao.programme.Origin;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What headquarters proposes by hand, with a reason: 否优否良 and commendations of wencheng-2015. */
@Service
public class ConsequencesByHand {

    private static final int LONGEST_REASON = 1000;

    private final ConsequencePacks packs;
    private final ConsequenceKinds kinds;
    private final Consequences consequences;
    private final ConsequenceProposals proposals;
    private final AffectedObjects objects;
    private final DecidingOffices offices;
    private final Organization organization;
    private final ConsequenceAccess access;
    private final Clock clock;

    ConsequencesByHand(
            ConsequencePacks packs,
            ConsequenceKinds kinds,
            Consequences consequences,
            ConsequenceProposals proposals,
            AffectedObjects objects,
            DecidingOffices offices,
            Organization organization,
            ConsequenceAccess access,
            Clock clock) {
        this.packs = packs;
        this.kinds = kinds;
        this.consequences = consequences;
        this.proposals = proposals;
        this.objects = objects;
        this.offices = offices;
        this.organization = organization;
        this.access = access;
        this.clock = clock;
    }

    /** What the pack lets be proposed by hand: code and label. */
    public List<KindChoice> kinds(String programme) {
        return packs.rules(programme).byHand().stream()
                .map(code -> kinds.kind(programme, code))
                .map(kind -> new KindChoice(kind.code(), kind.label()))
                .toList();
    }

    /**
     * Proposes one kind for each of the units.
     *
     * @param units names or codes, 、-separated
     * @param code the kind's code
     * @param year four digits, or null for the present year
     * @param reason in a sentence
     * @return how many were proposed
     * @throws Refusal forbidden for who may not, malformed and invalid for what cannot be, conflict where it is proposed already
     */
    @Transactional
    public int propose(Programme programme, String units, String code, String year, String reason) {
        access.requireProposer();
        ConsequenceKind kind = kind(programme, code);
        AssessmentPeriod period = period(programme, year);
        String why = reason(reason);
        List<Unit> meant = organization.units(programme.government(), units);
        if (meant.isEmpty()) {
            throw Refusal.malformed("object", "请填写“单位”，几个单位之间用顿号分开。");
        }
        List<ConsequenceBasis> proposed = new ArrayList<>();
        for (Unit unit : meant) {
            requireNew(programme, kind, period, unit);
            proposed.add(basis(programme, kind, period, unit, why));
        }
        proposals.propose(programme.government(), programme.code(), ConsequenceOrigin.HAND, proposed);
        return proposed.size();
    }

    private ConsequenceKind kind(Programme programme, String code) {
        if (code == null || code.isBlank()) {
            throw Refusal.malformed("kind", "请选择“事项”。");
        }
        List<String> allowed = packs.rules(programme.code()).byHand();
        if (!allowed.contains(code.strip())) {
            throw Refusal.invalid(
                    "kind",
                    allowed.isEmpty()
                            ? "方案“%s”没有可以手工提出的结果运用事项。".formatted(programme.name())
                            : "“%s”不能手工提出；本方案可以手工提出的事项：%s。".formatted(code.strip(), labels(programme)));
        }
        return kinds.kind(programme.code(), code.strip());
    }

    private String labels(Programme programme) {
        return String.join(
                "、",
                kinds(programme.code()).stream()
                        .map(kind -> kind.code() + " " + kind.label())
                        .toList());
    }

    private AssessmentPeriod period(Programme programme, String year) {
        String code = year == null || year.isBlank()
                ? String.valueOf(LocalDate.now(clock).getYear())
                : year.strip();
        AssessmentPeriod period = AssessmentPeriod.find(code)
                .filter(found -> found.kind() == Kind.YEAR)
                .orElseThrow(() -> Refusal.malformed("year", "“年度”应是四位数的年份，例如 2015，现在是“%s”。".formatted(code)));
        boolean outside = period.lastDay().isBefore(programme.from())
                || programme.to() != null && period.firstDay().isAfter(programme.to());
        if (outside) {
            throw Refusal.invalid("year", "%s年不在方案“%s”的起止日期内。".formatted(code, programme.name()));
        }
        return period;
    }

    private static String reason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.malformed("reason", "请填写“理由”。");
        }
        String text = PersonalNumbers.masked(reason.strip());
        if (text.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "“理由”共%d字，超过%d字的上限，请精简。".formatted(text.length(), LONGEST_REASON));
        }
        return text;
    }

    private void requireNew(Programme programme, ConsequenceKind kind, AssessmentPeriod period, Unit unit) {
        boolean there = consequences.ofKind(programme.code(), kind.code(), period.code()).stream()
                .filter(each -> each.isOpen() || each.state() == ConsequenceState.IMPOSED)
                .anyMatch(each -> Names.key(each.basis().objectName()).equals(Names.key(unit.name())));
        if (there) {
            throw Refusal.conflict("%s的“%s”（%s）已经提出，不能重复。".formatted(unit.name(), kind.label(), period.label()));
        }
    }

    private ConsequenceBasis basis(
            Programme programme, ConsequenceKind kind, AssessmentPeriod period, Unit unit, String reason) {
        AffectedObject object = objects.of(programme, unit.name());
        Span span = kind.term().of(period, LocalDate.now(clock));
        return new ConsequenceBasis(
                unit.name(),
                unit.code(),
                period.code(),
                null,
                kind.code(),
                kind.label(),
                kind.hook(),
                offices.office(programme, kind.office(), object),
                kind.term(),
                Origin.DOCUMENT,
                kind.origin(),
                span.from(),
                span.to(),
                reason,
                period.code() + "/" + unit.name());
    }

    /**
     * A kind that may be proposed.
     *
     * @param code its code
     * @param label in Chinese
     */
    public record KindChoice(String code, String label) {}
}
