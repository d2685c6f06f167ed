package io.xiaohao.escalation.web;

import io.xiaohao.document.ChineseDate;
import io.xiaohao.escalation.Escalation;
import io.xiaohao.escalation.EscalationBoard.Ladder;
import io.xiaohao.escalation.EscalationBoard.Waiting;
import io.xiaohao.escalation.EscalationFile;
import io.xiaohao.escalation.Measure;
import io.xiaohao.escalation.Stage;
import io.xiaohao.page.PageAddress;
import io.xiaohao.programme.Programme;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the board shows.
 *
 * @param code the programme's code
 * @param name its name
 * @param choices the programmes to choose from; empty where there is one
 * @param waiting what waits for the one who looks
 * @param columns the stages with what stands in each
 * @param ladders the ladder of each subject
 * @param mayPropose whether he may propose a measure by hand
 * @param measures the measures to propose
 * @param register where the register is
 */
record BoardView(
        String code,
        String name,
        List<Choice> choices,
        List<Card> waiting,
        List<Column> columns,
        List<Rungs> ladders,
        boolean mayPropose,
        List<Option> measures,
        String register) {

    private static final int MOST_SETTLED = 20;

    /** A programme to choose. */
    record Choice(String label, String address, boolean current) {}

    /** A measure to choose. */
    record Option(String value, String label) {}

    /**
     * A task that waits.
     *
     * @param task the engine's id
     * @param approval whether it can be approved here with two taps
     */
    record Card(
            String task,
            String name,
            boolean approval,
            long number,
            String subject,
            String measure,
            String meaning,
            String cause,
            String happened,
            String rule,
            String origin,
            String due,
            boolean late,
            String form) {}

    /** One stage. */
    record Column(String label, String style, int total, List<Line> lines) {}

    /** One case in a stage. */
    record Line(long number, String subject, String measure, String cause, String note) {}

    /** A subject's ladder. */
    record Rungs(String subject, List<Rung> rungs) {}

    /** One rung: how often it was imposed; 0 for never. */
    record Rung(String label, long times) {}

    static BoardView of(
            Programme programme,
            List<Programme> others,
            List<Waiting> waiting,
            List<Escalation> all,
            List<Ladder> ladders,
            boolean mayPropose) {
        return new BoardView(
                programme.code(),
                programme.name(),
                choices(programme, others),
                waiting.stream().map(BoardView::card).toList(),
                List.of(
                        column("待审批", "is-open", all, Stage.DECIDING),
                        column("约谈中", "is-open", all, Stage.SCHEDULING, Stage.INTERVIEWING),
                        column("承诺核实", "is-open", all, Stage.COMMITTED),
                        column("措施落实", "is-open", all, Stage.CARRYING_OUT),
                        column("已结束", "is-over", all, Stage.CLOSED, Stage.DISMISSED, Stage.LAPSED)),
                ladders.stream().map(BoardView::rungs).toList(),
                mayPropose,
                Arrays.stream(Measure.values())
                        .map(measure -> new Option(measure.name(), measure.label()))
                        .toList(),
                PageAddress.of(EscalationMenu.PATH + "/register")
                        .with("programme", programme.code())
                        .href());
    }

    private static List<Choice> choices(Programme shown, List<Programme> all) {
        if (all.size() < 2) {
            return List.of();
        }
        PageAddress address = PageAddress.of(EscalationMenu.PATH);
        return all.stream()
                .map(each -> new Choice(
                        each.name(),
                        address.with("programme", each.code()).href(),
                        each.code().equals(shown.code())))
                .toList();
    }

    private static Card card(Waiting waiting) {
        EscalationFile file = waiting.file();
        Escalation escalation = file.escalation();
        return new Card(
                waiting.task().id(),
                waiting.task().name(),
                waiting.task().key().equals("approve-escalation"),
                escalation.id(),
                escalation.subject(),
                escalation.measure().label(),
                escalation.measure().meaning(),
                escalation.cause().label(),
                file.grounds().stream()
                        .map(EscalationFile.Line::text)
                        .distinct()
                        .collect(Collectors.joining()),
                escalation.proposal().ruleText(),
                escalation.proposal().ruleOrigin(),
                waiting.task().due() == null
                        ? ""
                        : ChineseDate.withWeekday(waiting.task().due().toLocalDate()),
                waiting.late(),
                "/tasks/" + waiting.task().id());
    }

    private static Column column(String label, String style, List<Escalation> all, Stage... stages) {
        List<Stage> wanted = List.of(stages);
        List<Escalation> found =
                all.stream().filter(each -> wanted.contains(each.stage())).toList();
        return new Column(
                label,
                style,
                found.size(),
                found.stream().limit(MOST_SETTLED).map(BoardView::line).toList());
    }

    private static Line line(Escalation escalation) {
        return new Line(
                escalation.id(),
                escalation.subject(),
                escalation.measure().label(),
                escalation.cause().label(),
                note(escalation));
    }

    private static String note(Escalation escalation) {
        if (escalation.stage() == Stage.CARRYING_OUT && escalation.imposition().limit() != null) {
            return "限" + day(escalation.imposition().limit());
        }
        if (escalation.stage().isSettled()) {
            return escalation.stage().label() + " "
                    + day(escalation.settlement().at().toLocalDate());
        }
        if (escalation.isWaiting()) {
            return escalation.decisionWait().withCommander()
                    ? "已转指挥长"
                    : escalation.decider().label() + "审批";
        }
        return escalation.stage().label();
    }

    private static String day(LocalDate day) {
        return ChineseDate.of(day);
    }

    private static Rungs rungs(Ladder ladder) {
        return new Rungs(
                ladder.subject(),
                Arrays.stream(Measure.values())
                        .map(measure ->
                                new Rung(measure.label(), ladder.imposed().getOrDefault(measure, 0L)))
                        .toList());
    }
}
