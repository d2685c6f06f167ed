package io.xiaohao.assessment;

import io.xiaohao.assessment.Computations.Computation;
import io.xiaohao.document.ChineseDate;
import io.xiaohao.form.FactSheet;
import io.xiaohao.form.FactSheet.Fact;
import io.xiaohao.form.FactSheet.Link;
import io.xiaohao.form.FactSheet.Table;
import io.xiaohao.form.TaskFacts;
import io.xiaohao.programme.ProgrammePack.Category;
import io.xiaohao.programme.Programmes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of assessments show: the standard to score by, the draft to approve, what is objected to. */
@Component
@Transactional(readOnly = true)
class AssessmentFacts implements TaskFacts {

    private static final String SCORE = "score-object";
    private static final String CONTRIBUTION = "state-contribution";
    private static final String APPEAL = "decide-appeal";
    private static final String BULLETIN = "approve-bulletin";

    private final AssessmentPacks packs;
    private final AssessmentRounds rounds;
    private final RoundMembers members;
    private final StandardArchive standards;
    private final ScoreSheets sheets;
    private final Computations computations;
    private final Appeals appeals;
    private final Claims claims;
    private final Programmes programmes;
    private final CheckPoints checkPoints;

    AssessmentFacts(
            AssessmentPacks packs,
            AssessmentRounds rounds,
            RoundMembers members,
            StandardArchive standards,
            ScoreSheets sheets,
            Computations computations,
            Appeals appeals,
            Claims claims,
            Programmes programmes,
            CheckPoints checkPoints) {
        this.packs = packs;
        this.rounds = rounds;
        this.members = members;
        this.standards = standards;
        this.sheets = sheets;
        this.computations = computations;
        this.appeals = appeals;
        this.claims = claims;
        this.programmes = programmes;
        this.checkPoints = checkPoints;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(SCORE, CONTRIBUTION, APPEAL, BULLETIN);
    }

    @Override
    public FactSheet sheet(TaskSubject subject) {
        AssessmentRound round = round(subject);
        return switch (subject.task()) {
            case SCORE -> score(round, object(subject));
            case CONTRIBUTION -> contribution(round, object(subject));
            case APPEAL -> appeal(round, object(subject));
            default -> bulletin(round);
        };
    }

    @Override
    public Optional<FactCard> card(TaskSubject subject) {
        AssessmentRound round = round(subject);
        String due = round.dueDay() == null ? null : round.dueDay().toString();
        return Optional.of(
                switch (subject.task()) {
                    case SCORE -> new FactCard(heading(round, object(subject)), null, null, due, "按考评标准现场打分");
                    case CONTRIBUTION -> new FactCard(heading(round, object(subject)), null, null, due, "评价联建单位的贡献");
                    case APPEAL -> appealCard(round, object(subject));
                    default -> new FactCard(round.period().label() + "考评通报", null, null, null, "请审阅排名并签发");
                });
    }

    private FactSheet score(AssessmentRound round, String object) {
        Member member =
                members.scored(round.programme(), round.period(), object).orElseThrow();
        Standard standard = standards.standard(member.standard());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("考评周期", round.period().label()));
        facts.add(new Fact("打分截止", ChineseDate.withWeekday(round.dueDay())));
        facts.add(new Fact("满分", ResultCalculator.number(standard.fullMark()) + "分"));
        facts.add(new Fact("标准版本", standard.version().substring(0, 8)));
        packs.rules(round.programme())
                .checkPoint(member.code())
                .ifPresent(point -> facts.add(new Fact("检查点位", pointText(round, point))));
        if (member.sheets() > 1) {
            int done =
                    sheets.of(round.programme(), round.period(), member.code()).size();
            facts.add(new Fact("考评表", "共%d张，已交%d张，每人只能打一张".formatted(member.sheets(), done)));
        }
        Map<String, Object> known = new HashMap<>();
        known.put("scores", rows(standard));
        known.put(
                "issues",
                List.of(Map.of(
                        "categories",
                        programmes.programme(round.programme()).pack().categories().stream()
                                .map(Category::name)
                                .toList())));
        return FactSheet.of(heading(round, object), "请按考评标准逐项打分，扣分的写明原因，并拍照留存。", facts)
                .linked(List.of(new Link("排名和往期结果", rankings(round)), new Link("问题台账", ledger(round, member))))
                .startingWith(known);
    }

    private String pointText(AssessmentRound round, CheckPoint point) {
        String area = checkPoints.nameOf(round.programme(), point.areaCode());
        return point.kind() == null ? area : "%s，%s".formatted(area, point.kind());
    }

    private static List<Map<String, String>> rows(Standard standard) {
        Set<String> scored = new HashSet<>();
        standard.scored().forEach(indicator -> scored.add(indicator.code()));
        List<Map<String, String>> rows = new ArrayList<>();
        for (Indicator indicator : standard.indicators()) {
            String mark = ResultCalculator.number(indicator.fullMark());
            if (!scored.contains(indicator.code())) {
                rows.add(Map.of("heading", "%s（%s分）".formatted(indicator.name(), mark)));
                continue;
            }
            Map<String, String> row = new HashMap<>();
            row.put("code", indicator.code());
            row.put("name", indicator.name());
            row.put("mark", mark);
            if (indicator.method() != null) {
                row.put("method", indicator.method());
            }
            rows.add(row);
        }
        return rows;
    }

    private FactSheet contribution(AssessmentRound round, String unit) {
        AssessmentRules rules = packs.rules(round.programme());
        return FactSheet.of(
                heading(round, unit),
                "请对“%s”联建工作的贡献评分，占它得分的%d%%。".formatted(unit, rules.shares().contribution()),
                List.of(
                        new Fact("考评周期", round.period().label()),
                        new Fact("截止", ChineseDate.withWeekday(round.dueDay())),
                        new Fact("满分", ResultCalculator.number(rules.fullMark()) + "分")));
    }

    private FactSheet appeal(AssessmentRound round, String object) {
        Claim claim = appeals.open(round, object);
        Optional<Result> result = computations
                .latest(round)
                .flatMap(latest -> computations.results(round, latest.number(), claim.group()).stream()
                        .filter(each -> each.member().code().equals(claim.objectCode()))
                        .findFirst());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("考评周期", round.period().label()));
        facts.add(new Fact("类别", claim.kind().label()));
        result.ifPresent(each ->
                facts.add(new Fact("现结果", "%s分，第%d名".formatted(ResultCalculator.number(each.points()), each.rank()))));
        result.ifPresent(each -> facts.add(new Fact("计算过程", each.formula())));
        if (claim.askedPoints() != null) {
            facts.add(new Fact("申请更正为", ResultCalculator.number(claim.askedPoints()) + "分"));
        }
        facts.add(new Fact("提出时间", ChineseDate.of(claim.lodgedAt().toLocalDate())));
        Map<String, Object> known =
                claim.askedPoints() == null ? Map.of() : Map.of("points", ResultCalculator.number(claim.askedPoints()));
        return FactSheet.of(
                        heading(round, object), "%s理由：%s".formatted(claim.kind().label(), claim.reason()), facts)
                .linked(List.of(new Link("打分依据", rankings(round) + "&object=" + claim.objectCode())))
                .showing(claim.evidenceIds())
                .startingWith(known);
    }

    private FactCard appealCard(AssessmentRound round, String object) {
        Claim claim = appeals.open(round, object);
        return new FactCard(
                heading(round, object), null, null, null, claim.kind().label() + "：" + claim.reason());
    }

    private FactSheet bulletin(AssessmentRound round) {
        AssessmentRules rules = packs.rules(round.programme());
        int number = computations.latest(round).map(Computation::number).orElse(0);
        List<Table> tables = rules.groups().stream()
                .map(group -> table(group, computations.results(round, number, group.code())))
                .filter(table -> !table.rows().isEmpty())
                .toList();
        long settled = claims.of(round).size();
        return FactSheet.of(
                        round.period().label() + "考评通报",
                        "核对期已满。签发后立即公布，公布的结果不能再改，申诉成立的另行更正。",
                        List.of(
                                new Fact(
                                        "核对期至",
                                        ChineseDate.withWeekday(round.checkingUntil()
                                                .minusSeconds(1)
                                                .toLocalDate())),
                                new Fact("核对异议", settled == 0 ? "没有" : "%d件，均已复核".formatted(settled))))
                .with(tables)
                .linked(List.of(new Link("打分依据", rankings(round))));
    }

    private static Table table(AssessmentGroup group, List<Result> results) {
        boolean graded = results.stream().anyMatch(result -> result.grade() != null);
        return new Table(
                group.name(),
                graded ? List.of("名次", "对象", "得分", "档次") : List.of("名次", "对象", "得分"),
                results.stream().map(result -> row(result, graded)).toList());
    }

    private static List<String> row(Result result, boolean graded) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(result.rank()));
        cells.add(result.member().name());
        cells.add(result.points().toPlainString());
        if (graded) {
            cells.add(result.grade().label());
        }
        return cells;
    }

    private AssessmentRound round(TaskSubject subject) {
        String about = subject.about();
        int slash = about.indexOf('/');
        return rounds.round(subject.programme(), AssessmentPeriod.of(slash < 0 ? about : about.substring(0, slash)));
    }

    private static String object(TaskSubject subject) {
        return subject.about().substring(subject.about().indexOf('/') + 1);
    }

    private static String heading(AssessmentRound round, String object) {
        return "%s %s考评".formatted(object, round.period().label());
    }

    private static String rankings(AssessmentRound round) {
        return "/rankings?programme=%s&period=%s".formatted(round.programme(), round.period());
    }

    private String ledger(AssessmentRound round, Member member) {
        String all = "/issues?programme=%s".formatted(round.programme());
        return member.unit() ? all : all + "&area=" + checkPoints.areaOf(round.programme(), member.code());
    }
}
