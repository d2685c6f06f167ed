package io.xiaohao.milestone;

import io.xiaohao.document.ChineseDate;
import io.xiaohao.form.FactSheet;
import io.xiaohao.form.FactSheet.Fact;
import io.xiaohao.form.FactSheet.Link;
import io.xiaohao.form.TaskFacts;
import io.xiaohao.issue.IssueLedger;
import io.xiaohao.milestone.MilestoneOutlook.Outlook;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the form of an evaluation shows: the thresholds, where the object stands, and what must be met besides. */
@Component
class MilestoneFacts implements TaskFacts {

    private static final String RECORD_EVALUATION = "record-evaluation";

    private final MilestoneCases cases;
    private final MilestoneInstants instants;
    private final MilestoneOutlook outlook;
    private final MilestonePlan plan;
    private final IssueLedger ledger;
    private final Programmes programmes;
    private final Clock clock;

    MilestoneFacts(
            MilestoneCases cases,
            MilestoneInstants instants,
            MilestoneOutlook outlook,
            MilestonePlan plan,
            IssueLedger ledger,
            Programmes programmes,
            Clock clock) {
        this.cases = cases;
        this.instants = instants;
        this.outlook = outlook;
        this.plan = plan;
        this.ledger = ledger;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(RECORD_EVALUATION);
    }

    @Override
    public FactSheet sheet(TaskSubject subject) {
        Programme programme = programmes.programme(subject.programme());
        MilestoneCase of = cases.about(subject.programme(), subject.about());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("节点日", ChineseDate.withWeekday(of.date())));
        facts.add(new Fact(
                "评分下限",
                "%s分（满分%d分）".formatted(plain(of.minPoints()), programme.pack().fullMark())));
        facts.add(new Fact("清单要求", "%s不低于%s%%".formatted(rateName(programme), plain(of.minRate()))));
        facts.add(new Fact("评估主体", of.evaluator()));
        facts.addAll(standing(programme, of));
        facts.add(new Fact(
                "最迟登记",
                ChineseDate.withWeekday(instants.endsAt(of).toLocalDate().minusDays(1))));
        List<Map<String, String>> requirements = of.requirements().stream()
                .map(requirement -> Map.of("requirement", requirement))
                .toList();
        String expected = "请登记%s对%s的评分，并逐项核对其他要求。".formatted(ChineseDate.of(of.date()), of.object());
        return FactSheet.of(heading(of), expected, facts)
                .linked(List.of(
                        new Link("节点目标进度", "/milestones?programme=" + programme.code()),
                        new Link("问题台账", "/issues?programme=" + programme.code() + "&area=" + of.areaCode())))
                .startingWith(Map.of("requirements", requirements));
    }

    @Override
    public Optional<FactCard> card(TaskSubject subject) {
        MilestoneCase of = cases.about(subject.programme(), subject.about());
        LocalDate last = instants.endsAt(of).toLocalDate().minusDays(1);
        return Optional.of(new FactCard(
                heading(of),
                null,
                null,
                last.toString(),
                "评分不低于%s，%s不低于%s%%"
                        .formatted(
                                plain(of.minPoints()),
                                rateName(programmes.programme(subject.programme())),
                                plain(of.minRate()))));
    }

    private List<Fact> standing(Programme programme, MilestoneCase of) {
        if (of.frozen().isPresent()) {
            return List.of(new Fact(
                    "清单结果", rateName(programme) + percent(of.frozen().get().rate()) + "，已冻结"));
        }
        LocalDate today = LocalDateTime.now(clock).toLocalDate();
        return plan.of(programme, of.period())
                .flatMap(milestone -> ledger.summary(programme, today, null).byObject().stream()
                        .filter(figures -> figures.name().equals(of.object()))
                        .findFirst()
                        .map(figures -> outlook.of(milestone, figures, today)))
                .map(now -> standing(programme, now))
                .orElse(List.of());
    }

    private static List<Fact> standing(Programme programme, Outlook now) {
        String missing = now.neededClosures() == 0
                ? "已达到"
                : "还差%d件、%d个工作日".formatted(now.neededClosures(), now.workingDaysLeft());
        return List.of(new Fact("清单现状", rateName(programme) + percent(now.rate()) + "，" + missing));
    }

    private static String heading(MilestoneCase of) {
        return "%s　%d年%d月节点"
                .formatted(of.object(), of.date().getYear(), of.date().getMonthValue());
    }

    private static String rateName(Programme programme) {
        return programme.pack().words().rectificationRate();
    }

    private static String percent(BigDecimal rate) {
        return rate == null ? "—（清单上没有问题，视为达到）" : rate.toPlainString() + "%";
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
