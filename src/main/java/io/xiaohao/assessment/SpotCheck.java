package io.xiaohao.assessment;

import io.xiaohao.journal.ActingAccount;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import io.xiaohao.privacy.PersonalNumbers;
import io.xiaohao.programme.Draw;
import io.xiaohao.programme.DrawPurpose;
import io.xiaohao.programme.DrawSecrets;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Headquarters' spot check of stated contributions (联建评价抽查, sheqi-2022): the pack's share of the linked units, rounded
 * up, is drawn once a round, when headquarters wants; each one drawn is confirmed or altered with a reason before the
 * round is computed.
 */
@Service
public class SpotCheck implements DrawPurpose {

    private static final String PURPOSE = "联建评价抽查";
    private static final String GROUP = "contributions";
    private static final int HUNDRED = 100;

    private final JdbcClient jdbc;
    private final AssessmentPacks packs;
    private final AssessmentRounds rounds;
    private final RoundMembers members;
    private final Statements statements;
    private final DrawSecrets secrets;
    private final AssessmentClock clock;
    private final ActingAccount actingAccount;
    private final Journal journal;

    SpotCheck(
            JdbcClient jdbc,
            AssessmentPacks packs,
            AssessmentRounds rounds,
            RoundMembers members,
            Statements statements,
            DrawSecrets secrets,
            AssessmentClock clock,
            ActingAccount actingAccount,
            Journal journal) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.rounds = rounds;
        this.members = members;
        this.statements = statements;
        this.secrets = secrets;
        this.clock = clock;
        this.actingAccount = actingAccount;
        this.journal = journal;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    /** The names drawn in a round; none where nobody has drawn yet. */
    public List<String> drawn(AssessmentRound round) {
        return jdbc
                .sql("select drawn from assessment_draw where programme = ? and period = ? and group_code = ?")
                .params(round.programme(), round.period().code(), GROUP)
                .query(String.class)
                .list()
                .stream()
                .flatMap(names -> List.of(names.split("\n")).stream())
                .toList();
    }

    /** The units whose contribution is stated in a round. */
    public List<String> asked(AssessmentRound round) {
        AssessmentRules rules = packs.rules(round.programme());
        return members.of(round.programme(), round.period()).stream()
                .filter(member -> rules.group(member.group())
                        .filter(group -> RoundOpening.isStated(group, round.period()))
                        .isPresent())
                .map(Member::name)
                .toList();
    }

    /** Draws; refused where it was done, the round is computed, or nobody states anything in it. */
    @Transactional
    public List<String> draw(Programme programme, AssessmentPeriod period) {
        AssessmentRound round = open(programme, period);
        if (!drawn(round).isEmpty()) {
            throw Refusal.conflict("%s的联建评价已经抽过，同一期不能再抽。".formatted(period.label()));
        }
        List<String> names = asked(round);
        if (names.isEmpty()) {
            throw Refusal.conflict("%s没有联建评价可以抽查。".formatted(period.label()));
        }
        String secret = secrets.reveal(programme, PURPOSE);
        int count = count(names.size(), packs.rules(programme.code()).shares().spotChecked());
        Draw draw = Draw.of(programme.code(), period.code(), PURPOSE, names, secret, count);
        keep(round, draw);
        DomainEvent event = DomainEvent.of(
                        "assessment.sampled", programme.government(), programme.code(), period.code() + "/" + GROUP)
                .with("period", period.code())
                .with("group", GROUP)
                .with("purpose", PURPOSE)
                .with("seed", draw.seed())
                .with("from", draw.from())
                .with("drawn", draw.drawn());
        journal.record(secret.isEmpty() ? event : event.with("secret", secret));
        return draw.drawn();
    }

    /** How many of so many a share in per cent is, rounded up. */
    static int count(int all, int share) {
        return (all * share + HUNDRED - 1) / HUNDRED;
    }

    /**
     * Confirms a drawn statement, or alters it.
     *
     * @param points what headquarters found; null confirms what was stated
     * @param reason needed where they differ
     */
    @Transactional
    public void check(Programme programme, AssessmentPeriod period, String unit, String points, String reason) {
        AssessmentRound round = open(programme, period);
        if (!drawn(round).contains(unit)) {
            throw Refusal.conflict("“%s”的联建评价没有被抽中，不能更改。".formatted(unit));
        }
        Statement statement = statements.of(round).stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("“%s”在%s没有联建评价。".formatted(unit, period.label())));
        if (statement.isChecked()) {
            throw Refusal.conflict("“%s”的联建评价已经复核过。".formatted(unit));
        }
        BigDecimal found = points == null
                ? statement.points()
                : PointsText.read(
                        "points", "复核得分", points, packs.rules(programme.code()).fullMark());
        boolean altered = found.compareTo(statement.points()) != 0;
        if (altered && (reason == null || reason.isBlank())) {
            throw Refusal.malformed("reason", "更改联建评价的，请写明理由。");
        }
        statements.keep(
                round,
                statement.unitCode(),
                found,
                reason == null || reason.isBlank() ? null : PersonalNumbers.masked(reason.strip()),
                actingAccount.name(),
                clock.now());
        journal.record(DomainEvent.of(
                        "assessment.spot-checked", programme.government(), programme.code(), period.code() + "/" + unit)
                .with("period", period.code())
                .with("object", unit)
                .with("before", statement.points())
                .with("points", found)
                .with("altered", altered));
    }

    private AssessmentRound open(Programme programme, AssessmentPeriod period) {
        AssessmentRound round = rounds.locked(programme.code(), period);
        if (round.isComputed()) {
            throw Refusal.conflict("%s的结果已经算出，不能再抽查联建评价。".formatted(period.label()));
        }
        return round;
    }

    private void keep(AssessmentRound round, Draw draw) {
        jdbc.sql("insert into assessment_draw (programme, period, group_code, purpose, seed, names_from, drawn)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        round.programme(),
                        round.period().code(),
                        GROUP,
                        PURPOSE,
                        draw.seed(),
                        String.join("\n", draw.from()),
                        String.join("\n", draw.drawn()))
                .update();
    }
}
