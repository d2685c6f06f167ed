package io.xiaohao.assessment;

import io.xiaohao.journal.ActingAccount;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import io.xiaohao.refusal.Refusal;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What communities state of the contribution of the units linked to them (联建评价). */
@Service
public class Contributions {

    private final JdbcClient jdbc;
    private final AssessmentPacks packs;
    private final AssessmentRounds rounds;
    private final RoundMembers members;
    private final ObjectUnits objectUnits;
    private final RoundReadiness readiness;
    private final AssessmentClock clock;
    private final ActingAccount actingAccount;
    private final Journal journal;

    Contributions(
            JdbcClient jdbc,
            AssessmentPacks packs,
            AssessmentRounds rounds,
            RoundMembers members,
            ObjectUnits objectUnits,
            RoundReadiness readiness,
            AssessmentClock clock,
            ActingAccount actingAccount,
            Journal journal) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.rounds = rounds;
        this.members = members;
        this.objectUnits = objectUnits;
        this.readiness = readiness;
        this.clock = clock;
        this.actingAccount = actingAccount;
        this.journal = journal;
    }

    /** The linked unit as it is in the round; refused where nobody states its contribution. */
    Member linkedUnit(AssessmentRound round, String unit) {
        AssessmentRules rules = packs.rules(round.programme());
        return members.named(round.programme(), round.period(), unit).stream()
                .filter(member -> rules.group(member.group())
                        .filter(group -> RoundOpening.isStated(group, round.period()))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(
                        "“%s”在%s没有联建评价。".formatted(unit, round.period().label())));
    }

    /** The units that state it: those of the first community that the unit is linked to. */
    public List<String> statingUnits(AssessmentRound round, String unit) {
        return linkedUnit(round, unit).links().stream()
                .limit(1)
                .flatMap(code -> objectUnits.speaking(round.programme(), code, false).stream())
                .toList();
    }

    /** Takes a statement; refused where it was made, comes too late, or from the unit itself. */
    @Transactional
    public void state(String programme, AssessmentPeriod period, String unit, String points, String remark) {
        AssessmentRound round = rounds.locked(programme, period);
        Member member = linkedUnit(round, unit);
        if (round.isComputed()) {
            throw Refusal.conflict("%s的考评已截止，不能再评价。".formatted(period.label()));
        }
        if (objectUnits.isOf(actingAccount.name(), programme, member.code(), true)) {
            throw Refusal.forbidden("“%s”的联建评价由社区作出，不能由本单位人员填写。".formatted(unit));
        }
        if (points == null) {
            throw Refusal.malformed("points", "请填写评价得分。");
        }
        BigDecimal stated =
                PointsText.read("points", "评价得分", points, packs.rules(programme).fullMark());
        jdbc.sql(
                        "insert into assessment_contribution (programme, period, unit_code, points, remark, stated_by, stated_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(programme, period.code(), member.code(), stated, remark, actingAccount.name(), clock.now())
                .update();
        journal.record(
                DomainEvent.of("assessment.scored", round.government(), programme, period.code() + "/" + member.name())
                        .with("period", period.code())
                        .with("object", member.name())
                        .with("points", stated)
                        .with("contribution", true));
        readiness.announce(programme);
    }
}
