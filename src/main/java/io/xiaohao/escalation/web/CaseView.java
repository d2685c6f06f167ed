package io.xiaohao.escalation.web;

import io.xiaohao.document.ChineseDate;
import io.xiaohao.escalation.Escalation;
import io.xiaohao.escalation.EscalationFile;
import io.xiaohao.escalation.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the page of one case shows.
 *
 * @param file the case as the one who looks may see it
 * @param heading its title
 * @param facts labels with their values
 * @param papers the papers he may take: label and address
 * @param mayEnterPaper whether he may enter a decision on paper
 * @param measures the measures a decision may change to
 */
record CaseView(
        EscalationFile file,
        String heading,
        List<Fact> facts,
        List<Fact> papers,
        boolean mayEnterPaper,
        List<BoardView.Option> measures) {

    /** A label with its value. */
    record Fact(String label, String value) {}

    static CaseView of(EscalationFile file, boolean mayEnterPaper) {
        Escalation escalation = file.escalation();
        return new CaseView(
                file,
                "%s　%s".formatted(escalation.subject(), escalation.measure().label()),
                facts(file),
                papers(file),
                mayEnterPaper,
                Arrays.stream(Measure.values())
                        .map(measure -> new BoardView.Option(measure.name(), measure.label()))
                        .toList());
    }

    private static List<Fact> facts(EscalationFile file) {
        Escalation escalation = file.escalation();
        List<Fact> facts = new ArrayList<>();
        add(facts, "方案", file.programme());
        add(facts, "事由", escalation.cause().label());
        add(facts, "规则", escalation.proposal().ruleText());
        add(facts, "规则出处", escalation.proposal().ruleOrigin());
        add(facts, "措施含义", escalation.measure().meaning());
        if (escalation.isWaiting()) {
            add(facts, "由谁决定", decider(escalation));
            add(facts, "审批时限", ChineseDate.withWeekday(file.decisionDue()));
        }
        add(
                facts,
                "签批领导",
                escalation
                        .taken()
                        .paperLeader()
                        .map(leader -> leader + "（纸质批示，代录）")
                        .orElse(null));
        add(
                facts,
                "作出日期",
                escalation.imposition().day() == null
                        ? null
                        : ChineseDate.of(escalation.imposition().day()));
        add(
                facts,
                "限期",
                escalation.imposition().limit() == null
                        ? null
                        : ChineseDate.withWeekday(escalation.imposition().limit()));
        add(facts, "回避", file.recused().isEmpty() ? null : String.join("、", file.recused()));
        add(facts, "结束原因", escalation.settlement().reason());
        return facts;
    }

    private static String decider(Escalation escalation) {
        return escalation.decisionWait().withCommander()
                ? "指挥长（久未决定，已转办）"
                : escalation.decider().label();
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(label, value));
        }
    }

    private static List<Fact> papers(EscalationFile file) {
        Escalation escalation = file.escalation();
        String base = "/api/escalations/" + escalation.id();
        List<Fact> papers = new ArrayList<>();
        if (escalation.imposition().measure() != null && escalation.imposition().measure() != Measure.INTERVIEW) {
            papers.add(new Fact(
                    "下载" + (escalation.imposition().measure() == Measure.SUPERVISION_ORDER ? "督办单" : "处置文书"),
                    base + "/measure.docx"));
        }
        if (file.confidential() && !file.interviews().isEmpty()) {
            papers.add(new Fact("下载约谈通知书", base + "/notice.docx"));
            if (Boolean.TRUE.equals(
                    file.interviews().get(file.interviews().size() - 1).held())) {
                papers.add(new Fact("下载约谈纪要", base + "/minutes.docx"));
            }
        }
        return papers;
    }
}
