package io.xiaohao.report.visit;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.evidence.Evidence;
import io.xiaohao.evidence.EvidenceStore;
import io.xiaohao.form.Answers;
import io.xiaohao.issue.Issues;
import io.xiaohao.organization.Names;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what was filled in on a visit: its method, findings, demands, answers to earlier demands, and issues. */
@Component
class VisitForm {

    private static final String FINDINGS = "findings";
    private static final String FOUND_ISSUES = "foundIssues";
    private static final String DEMANDS = "demands";
    private static final String DEMAND_ANSWERS = "demandAnswers";
    private static final String ISSUE_NUMBERS = "issueNumbers";
    private static final int LONGEST_DEMAND = 500;
    private static final int MOST_DEMANDS = 30;

    private final VisitFindings findings;
    private final OpenDemands openDemands;
    private final Issues issues;
    private final EvidenceStore evidenceStore;

    VisitForm(VisitFindings findings, OpenDemands openDemands, Issues issues, EvidenceStore evidenceStore) {
        this.findings = findings;
        this.openDemands = openDemands;
        this.issues = issues;
        this.evidenceStore = evidenceStore;
    }

    VisitRecord read(Programme programme, Visit visit, Answers answers) {
        VisitMethod method = answers.choice("method", "督战方式", VisitMethod.class);
        Optional<String> found = answers.text(FINDINGS, "督战发现");
        boolean listed = found.filter(VisitForm::isList).isPresent();
        return new VisitRecord(
                method,
                listed ? null : found.orElse(null),
                registrations(programme, visit, answers, listed ? found : Optional.empty()),
                answers.text(DEMANDS, "督战要求").map(VisitForm::demands).orElse(List.of()),
                answers.text(DEMAND_ANSWERS, "上次要求落实情况")
                        .map(text -> demandAnswers(programme, visit, text))
                        .orElse(List.of()),
                answers.text(ISSUE_NUMBERS, "涉及问题")
                        .map(text -> issueNumbers(programme, text))
                        .orElse(List.of()),
                evidenceStore
                        .findAll(
                                programme.government(),
                                answers.text("evidenceIds", "督战照片").orElse(null))
                        .stream()
                        .map(Evidence::id)
                        .toList());
    }

    /** What is to go on the list, whether it was given among the findings or on its own. */
    private List<Map<String, String>> registrations(
            Programme programme, Visit visit, Answers answers, Optional<String> listed) {
        List<Map<String, String>> registrations = new ArrayList<>();
        listed.ifPresent(text -> registrations.addAll(
                findings.read(programme, visit, FINDINGS, VisitJson.list(FINDINGS, "督战发现", text))));
        answers.text(FOUND_ISSUES, "发现的问题")
                .ifPresent(text -> registrations.addAll(
                        findings.read(programme, visit, FOUND_ISSUES, VisitJson.list(FOUND_ISSUES, "发现的问题", text))));
        return registrations;
    }

    /** Findings that are to go on the list come as a JSON list of objects; everything else is words. */
    private static boolean isList(String text) {
        return text.startsWith("[") && text.endsWith("]") && text.contains("{");
    }

    private static List<String> demands(String text) {
        List<String> demands = text.startsWith("[\"")
                ? VisitJson.texts(DEMANDS, "督战要求", text)
                : text.lines().toList();
        List<String> read = demands.stream()
                .map(String::strip)
                .filter(demand -> !demand.isEmpty())
                .distinct()
                .toList();
        if (read.size() > MOST_DEMANDS) {
            throw Refusal.invalid(DEMANDS, "一次督战最多提%d项要求，现在有%d项。".formatted(MOST_DEMANDS, read.size()));
        }
        read.stream()
                .filter(demand -> demand.length() > LONGEST_DEMAND)
                .findFirst()
                .ifPresent(demand -> {
                    throw Refusal.invalid(DEMANDS, "每项要求不超过%d字，请分行填写。".formatted(LONGEST_DEMAND));
                });
        return read;
    }

    private List<DemandAnswer> demandAnswers(Programme programme, Visit visit, String text) {
        Set<Integer> open = openDemands.of(programme, visit.areaCode()).stream()
                .map(OpenDemand::number)
                .collect(Collectors.toSet());
        List<DemandAnswer> answers = new ArrayList<>();
        Set<Integer> answered = new HashSet<>();
        for (JsonNode given : VisitJson.list(DEMAND_ANSWERS, "上次要求落实情况", text)) {
            int number = given.path("number").asInt();
            if (!open.contains(number)) {
                throw Refusal.invalid(DEMAND_ANSWERS, "%s没有待落实的第%d项督战要求。".formatted(visit.object(), number));
            }
            if (!given.path("met").isBoolean()) {
                throw Refusal.malformed(DEMAND_ANSWERS, "请填写第%d项督战要求是否落实（true 或 false）。".formatted(number));
            }
            if (!answered.add(number)) {
                throw Refusal.invalid(DEMAND_ANSWERS, "第%d项督战要求填了两次。".formatted(number));
            }
            String remark = given.path("remark").asText("").strip();
            if (remark.length() > LONGEST_DEMAND) {
                throw Refusal.invalid(DEMAND_ANSWERS, "落实情况的说明不能超过%d字。".formatted(LONGEST_DEMAND));
            }
            answers.add(new DemandAnswer(number, given.path("met").asBoolean(), remark.isEmpty() ? null : remark));
        }
        return answers;
    }

    private List<String> issueNumbers(Programme programme, String text) {
        List<String> numbers =
                text.startsWith("[\"") ? VisitJson.texts(ISSUE_NUMBERS, "涉及问题", text) : Names.split(text);
        for (String number : numbers) {
            boolean own = issues.find(programme.government(), number)
                    .filter(issue -> issue.programme().equals(programme.code()))
                    .isPresent();
            if (!own) {
                throw Refusal.invalid(ISSUE_NUMBERS, "本方案的台账中没有编号为“%s”的问题。".formatted(number));
            }
        }
        return numbers.stream().distinct().toList();
    }
}
