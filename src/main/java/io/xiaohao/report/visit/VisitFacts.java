package io.xiaohao.report.visit;

import io.xiaohao.document.ChineseDate;
import io.xiaohao.form.FactSheet;
import io.xiaohao.form.FactSheet.Fact;
import io.xiaohao.form.FactSheet.Link;
import io.xiaohao.form.FactSheet.Table;
import io.xiaohao.form.TaskFacts;
import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.LedgerSummary.Figures;
import io.xiaohao.issue.Light;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.ProgrammePack.Category;
import io.xiaohao.programme.Programmes;
import io.xiaohao.report.ReportWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the form of a visit shows: the week, whether it is random supervision, how the object stands, and open demands. */
@Component
class VisitFacts implements TaskFacts {

    private static final String RECORD_VISIT = "record-visit";

    private final Visits visits;
    private final OpenDemands demands;
    private final IssueLedger ledger;
    private final Programmes programmes;

    VisitFacts(Visits visits, OpenDemands demands, IssueLedger ledger, Programmes programmes) {
        this.visits = visits;
        this.demands = demands;
        this.ledger = ledger;
        this.programmes = programmes;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(RECORD_VISIT);
    }

    @Override
    public FactSheet sheet(TaskSubject subject) {
        Programme programme = programmes.programme(subject.programme());
        Visit visit = visits.about(subject.programme(), subject.about());
        List<OpenDemand> open = demands.of(programme, visit.areaCode());
        ReportWeek week = ReportWeek.parse(visit.week());
        List<Fact> facts = List.of(
                new Fact("督战组", visit.groupName()),
                new Fact("周次", week.label() + "（" + week.days() + "）"),
                new Fact("最迟登记", ChineseDate.withWeekday(last(visit))),
                new Fact("随机督查", random(visit)));
        return FactSheet.of(heading(visit), expected(visit), facts)
                .with(List.of(standing(programme, visit)))
                .linked(List.of(
                        new Link("历次督战", "/visits?programme=" + programme.code()),
                        new Link("问题台账", "/issues?programme=" + programme.code() + "&area=" + visit.areaCode())))
                .startingWith(Map.of(
                        "demandAnswers", open.stream().map(VisitFacts::known).toList(),
                        "foundIssues", List.of(Map.of("categories", categories(programme)))));
    }

    @Override
    public Optional<FactCard> card(TaskSubject subject) {
        Visit visit = visits.about(subject.programme(), subject.about());
        int open = demands.of(programmes.programme(subject.programme()), visit.areaCode())
                .size();
        String text = visit.drawn() ? "随机督查" + (visit.place() == null ? "" : "：" + visit.place()) : "每周督战一次";
        return Optional.of(new FactCard(
                heading(visit),
                null,
                null,
                last(visit).toString(),
                open == 0 ? text : text + "，%d项要求待核对".formatted(open)));
    }

    private Table standing(Programme programme, Visit visit) {
        List<Figures> own = ledger.summary(programme, null, null).byObject().stream()
                .filter(figures -> figures.name().equals(visit.object()))
                .toList();
        return new Table(
                "问题清单现状",
                List.of(
                        "全部",
                        "已销号",
                        "整改中",
                        "红灯",
                        "严重超期",
                        programme.pack().words().rectificationRate()),
                own.stream().map(VisitFacts::row).toList());
    }

    private static List<String> row(Figures figures) {
        return List.of(
                String.valueOf(figures.total()),
                String.valueOf(figures.in(IssueStatus.CLOSED)),
                String.valueOf(figures.in(IssueStatus.RECTIFYING)),
                String.valueOf(figures.byLight().getOrDefault(Light.RED, 0L)),
                String.valueOf(figures.byLight().getOrDefault(Light.SERIOUS, 0L)),
                figures.rectificationRate() == null
                        ? "—"
                        : figures.rectificationRate().toPlainString() + "%");
    }

    private static Map<String, Object> known(OpenDemand demand) {
        String notMet = demand.timesNotMet() == 0 ? "" : "，已%d次核对未落实".formatted(demand.timesNotMet());
        return Map.of(
                "number", demand.number(),
                "text", demand.text(),
                "since", "%s提出%s".formatted(ChineseDate.of(demand.since()), notMet));
    }

    private static List<String> categories(Programme programme) {
        return programme.pack().categories().stream().map(Category::name).toList();
    }

    private static String heading(Visit visit) {
        return "%s　%s督战%s"
                .formatted(visit.object(), ReportWeek.parse(visit.week()).label(), visit.owed() ? "" : "（新增）");
    }

    private static String expected(Visit visit) {
        return visit.drawn() ? "本次抽中随机督查：不发通知、不打招呼、直奔现场。督战结束后登记。" : "督战结束后登记；发现的问题直接列入问题清单，要求下次逐项核对。";
    }

    private static String random(Visit visit) {
        if (!visit.drawn()) {
            return null;
        }
        return visit.place() == null ? "抽中" : "抽中，点位：" + visit.place();
    }

    private static LocalDate last(Visit visit) {
        return visit.weekEndsAt().toLocalDate().minusDays(1);
    }
}
