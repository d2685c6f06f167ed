package io.xiaohao.escalation;

import io.xiaohao.document.ChineseDate;
import io.xiaohao.form.FactSheet;
import io.xiaohao.form.FactSheet.Fact;
import io.xiaohao.form.FactSheet.Link;
import io.xiaohao.form.FactSheet.Table;
import io.xiaohao.form.TaskFacts.FactCard;
import io.xiaohao.issue.IssueAccess;
import io.xiaohao.issue.IssueView;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of an escalation's tasks show: the whole case on one form. */
@Component
public class EscalationFactSheets {

    private final Escalations escalations;
    private final EscalationFiles files;
    private final EscalationRecordOfSubject subjectRecord;
    private final InterviewArrangements arrangements;
    private final OrderIssues orderIssues;
    private final IssueAccess access;

    EscalationFactSheets(
            Escalations escalations,
            EscalationFiles files,
            EscalationRecordOfSubject subjectRecord,
            InterviewArrangements arrangements,
            OrderIssues orderIssues,
            IssueAccess access) {
        this.escalations = escalations;
        this.files = files;
        this.subjectRecord = subjectRecord;
        this.arrangements = arrangements;
        this.orderIssues = orderIssues;
        this.access = access;
    }

    /** The sheet of a task of the escalation, as the caller may see it. */
    @Transactional(readOnly = true)
    public FactSheet sheet(String task, long id) {
        Escalation escalation = escalations.escalation(id);
        EscalationFile file = files.file(escalation, access.account());
        FactSheet sheet = FactSheet.of(heading(escalation), text(task, escalation), facts(file))
                .with(tables(task, file))
                .linked(List.of(new Link("处置详情和经过", "/escalations/" + id)));
        return task.equals("schedule-interview")
                ? sheet.startingWith(Map.of(
                        "interviewees", arrangements.interviewees(escalation),
                        "interviewers", arrangements.interviewers(escalation)))
                : sheet;
    }

    /** What a list of tasks shows of it. */
    @Transactional(readOnly = true)
    public FactCard card(String task, long id) {
        Escalation escalation = escalations.escalation(id);
        return new FactCard(
                heading(escalation), null, null, null, escalation.cause().label());
    }

    private static String heading(Escalation escalation) {
        String stands = escalation.isWaiting() ? "建议" : "";
        return "%s　%s%s"
                .formatted(escalation.subject(), stands, escalation.measure().label());
    }

    private static String text(String task, Escalation escalation) {
        return switch (task) {
            case "schedule-interview" -> "已决定约谈，请安排时间、地点和约谈对象；不足一个工作日的须说明理由。";
            case "record-interview" -> "约谈时间已到，请登记是否如期举行、纪要和承诺。";
            case "confirm-commitments" -> "请核实约谈承诺是否兑现；到期未核实的记为逾期核实。";
            case "confirm-measure" -> "请跟踪措施的落实。" + escalation.measure().meaning();
            default -> escalation.measure().label() + "：" + escalation.measure().meaning();
        };
    }

    private List<Fact> facts(EscalationFile file) {
        Escalation escalation = file.escalation();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("事由", escalation.cause().label()));
        facts.add(new Fact("规则", rule(escalation)));
        facts.add(new Fact("规则出处", escalation.proposal().ruleOrigin()));
        facts.add(new Fact("限期", limit(escalation)));
        facts.add(new Fact("提出", proposed(file)));
        if (escalation.isWaiting()) {
            facts.add(new Fact("审批时限", ChineseDate.withWeekday(file.decisionDue())));
            facts.add(new Fact(
                    "由谁决定",
                    escalation.decisionWait().withCommander()
                            ? "指挥长（久未决定，已转办）"
                            : escalation.decider().label()));
            facts.add(new Fact("指挥部办公室意见", escalation.raising().opinion()));
        } else {
            facts.add(new Fact("决定", decision(file)));
        }
        facts.add(new Fact("回避", recused(file)));
        escalations.lastInterview(escalation).ifPresent(interview -> facts.addAll(interview(file, interview)));
        return facts;
    }

    private List<Fact> interview(EscalationFile file, Interview interview) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("约谈时间", moment(interview.interviewAt())));
        if (file.confidential()) {
            facts.add(new Fact("约谈地点", interview.place()));
            facts.add(new Fact("约谈对象", interview.interviewees()));
            facts.add(new Fact("约谈人", interview.interviewers()));
            facts.add(new Fact("时间冲突", arrangements.clashes(interview)));
        }
        return facts;
    }

    private List<Table> tables(String task, EscalationFile file) {
        Escalation escalation = file.escalation();
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(
                "发生了什么",
                List.of("时间", "情况"),
                file.grounds().stream()
                        .map(line -> List.of(moment(line.at()), line.text()))
                        .toList()));
        if (!escalation.issues().isEmpty()) {
            tables.add(new Table("涉及的问题", List.of("编号", "问题", "期限", "亮灯", "状态"), issues(escalation)));
        }
        if (task.equals("schedule-interview")) {
            tables.add(arrangements.upcoming(escalation));
        }
        if (task.equals("confirm-commitments")) {
            tables.add(new Table("承诺事项", List.of("承诺", "期限", "核实"), promises(file)));
        }
        tables.add(subjectRecord.standing(escalation));
        tables.add(subjectRecord.earlier(escalation));
        return tables;
    }

    private List<List<String>> issues(Escalation escalation) {
        return orderIssues.views(escalation).stream()
                .map(EscalationFactSheets::row)
                .toList();
    }

    private static List<String> row(IssueView issue) {
        return List.of(
                issue.number(),
                issue.description(),
                issue.deadline() == null ? "" : issue.deadline().toString(),
                issue.light().label(),
                issue.status().label());
    }

    private static List<List<String>> promises(EscalationFile file) {
        return file.interviews().stream()
                .flatMap(talk -> talk.promises().stream())
                .map(each -> List.of(each.text(), each.deadline().toString(), outcome(each)))
                .toList();
    }

    private static String outcome(EscalationFile.Kept kept) {
        if (kept.fulfilled() == null) {
            return kept.late() ? "逾期未核实" : "待核实";
        }
        return kept.fulfilled() ? "已兑现" : "未兑现";
    }

    private static String rule(Escalation escalation) {
        return Optional.ofNullable(escalation.proposal().ruleText())
                .orElse(escalation.cause().label());
    }

    private static String limit(Escalation escalation) {
        if (escalation.imposition().limit() != null) {
            return ChineseDate.withWeekday(escalation.imposition().limit());
        }
        return escalation.limitDays() == null ? null : "作出决定后%d个工作日".formatted(escalation.limitDays());
    }

    private static String proposed(EscalationFile file) {
        EscalationFile.Line first = file.history().get(0);
        return "%s，%s".formatted(first.actor(), moment(first.at()));
    }

    private static String decision(EscalationFile file) {
        Escalation escalation = file.escalation();
        String by = file.history().stream()
                .filter(line -> line.at().equals(escalation.taken().at()))
                .map(EscalationFile.Line::actor)
                .findFirst()
                .orElse("");
        String who = escalation
                .taken()
                .paperLeader()
                .map(leader -> "%s（%s代录）".formatted(leader, by))
                .orElse(by);
        return "%s，%s"
                .formatted(
                        who, escalation.taken().decision().map(Decision::label).orElse(""));
    }

    private static String recused(EscalationFile file) {
        return file.recused().isEmpty()
                ? null
                : file.recused().stream().collect(Collectors.joining("、", "", "与本事项有关，不参加审批和约谈"));
    }

    static String moment(LocalDateTime moment) {
        return ChineseDate.toTheMinute(moment);
    }
}
