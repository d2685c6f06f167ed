package io.xiaohao.assessment;

import io.xiaohao.assessment.AssessmentGroup.Points;
import io.xiaohao.assessment.AssessmentRules.RoundRule;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Opens rounds: freezes who is assessed by which standard, draws where the pack says so, and asks for the sheets. */
@Component
public class RoundOpening {

    private final AssessmentPacks packs;
    private final AssessmentRounds rounds;
    private final RoundMembers members;
    private final GroupMembers groupMembers;
    private final MonthlyDraw draw;
    private final StandardArchive standards;
    private final AssessmentClock clock;
    private final AssessmentFlow flow;
    private final RoundReadiness readiness;

    RoundOpening(
            AssessmentPacks packs,
            AssessmentRounds rounds,
            RoundMembers members,
            GroupMembers groupMembers,
            MonthlyDraw draw,
            StandardArchive standards,
            AssessmentClock clock,
            AssessmentFlow flow,
            RoundReadiness readiness) {
        this.packs = packs;
        this.rounds = rounds;
        this.members = members;
        this.groupMembers = groupMembers;
        this.draw = draw;
        this.standards = standards;
        this.clock = clock;
        this.flow = flow;
        this.readiness = readiness;
    }

    /**
     * Opens the round of a period, refused where the period is assessed already. Where nobody is to be assessed there is no
     * round, and what waited for it waits no longer ※: of one, two or four objects none is left to draw in a quarter's
     * third month.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Programme programme, AssessmentPeriod period) {
        if (rounds.find(programme.code(), period).isPresent()) {
            throw Refusal.conflict("%s的考评已经开始，同一周期不能考评两次。".formatted(period.label()));
        }
        AssessmentRules rules = packs.rules(programme.code());
        RoundRule rule = rules.round(period.kind())
                .orElseThrow(() -> Refusal.conflict("方案“%s”没有%s考评。"
                        .formatted(programme.name(), period.kind().label())));
        List<Member> assessed = assessed(programme, period, rules, rule);
        if (rule.hasSheets() && assessed.isEmpty()) {
            readiness.announce(programme.code());
            return;
        }
        LocalDateTime now = clock.now();
        AssessmentRound round = new AssessmentRound(
                programme.code(),
                period,
                programme.government(),
                now,
                clock.dueDay(rules, period, now),
                clock.computeAt(period, now),
                null,
                null,
                null,
                null,
                null);
        rounds.add(round);
        members.add(round, assessed);
        flow.startRound(round);
    }

    /** Asks for the sheets of a round, and for contributions where its groups count them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(AssessmentRound round) {
        AssessmentRules rules = packs.rules(round.programme());
        List<Member> all = members.of(round.programme(), round.period());
        for (AssessmentGroup group : rules.groups()) {
            all.stream().filter(member -> member.group().equals(group.code())).forEach(member -> {
                for (int sheet = 0; sheet < member.sheets(); sheet++) {
                    flow.askForSheet(round, member.name());
                }
                if (isStated(group, round.period())) {
                    flow.askForContribution(round, member.name());
                }
            });
        }
    }

    /** Whether the contribution of a group's members is stated in a period. */
    static boolean isStated(AssessmentGroup group, AssessmentPeriod period) {
        return group.points() == Points.CONTRIBUTION && period.kind() != AssessmentPeriod.Kind.YEAR;
    }

    private List<Member> assessed(Programme programme, AssessmentPeriod period, AssessmentRules rules, RoundRule rule) {
        Map<String, List<Member>> groups = groupMembers.of(programme, rules);
        Supplier<String> secret = SingletonSupplier.of(() -> draw.secret(programme));
        List<Member> assessed = new ArrayList<>();
        for (AssessmentGroup group : rules.groups()) {
            if (!rule.groups().contains(group.code())) {
                continue;
            }
            List<Member> all = groups.get(group.code());
            boolean drawn = rule.drawnGroups().contains(group.code()) && !all.isEmpty();
            List<Member> chosen = drawn ? draw.draw(programme, period, group.code(), all, secret) : all;
            boolean scored = rule.hasSheets() && group.points() == Points.SHEETS;
            assessed.addAll(scored ? asked(chosen, rules, group) : chosen);
        }
        return assessed;
    }

    private List<Member> asked(List<Member> chosen, AssessmentRules rules, AssessmentGroup group) {
        Standard standard = rules.standard(group);
        standards.keep(standard);
        return chosen.stream()
                .map(member -> member.asked(rules.sheetsPerObject(), standard.version()))
                .toList();
    }
}
