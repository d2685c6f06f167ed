package io.xiaohao.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.issue.IssueRegistration;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.ProgrammePack.IssueList;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts on the list what a scorer took points off for, where he says so. */
@Component
class DeductionIssues {

    private static final String FIELD = "issues";
    private static final String EVIDENCE = "evidenceIds";
    private static final List<String> TAKEN =
            List.of("area", "category", "description", "place", "severity", "kind", EVIDENCE);
    private static final String LIST_OF_ASSESSMENTS = "考核";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final IssueRegistration registration;
    private final Programmes programmes;
    private final CheckPoints checkPoints;

    DeductionIssues(IssueRegistration registration, Programmes programmes, CheckPoints checkPoints) {
        this.registration = registration;
        this.programmes = programmes;
        this.checkPoints = checkPoints;
    }

    /** Registers the findings of the JSON text, none where it is null; their numbers. */
    List<String> register(AssessmentRound round, Member member, String text, List<String> evidenceIds) {
        if (text == null) {
            return List.of();
        }
        Programme programme = programmes.programme(round.programme());
        List<Map<String, String>> findings = new ArrayList<>();
        for (JsonNode node : parse(text)) {
            findings.add(finding(programme, member, node, evidenceIds));
        }
        return findings.isEmpty() ? List.of() : registration.registerAll(programme, findings);
    }

    private Map<String, String> finding(Programme programme, Member member, JsonNode node, List<String> evidenceIds) {
        Map<String, String> values = new LinkedHashMap<>();
        TAKEN.forEach(key -> {
            String value = node.path(key).asText("").strip();
            if (!value.isEmpty()) {
                values.put(key, value);
            }
        });
        if (!member.unit()) {
            String area = checkPoints.areaOf(programme.code(), member.code());
            values.putIfAbsent("area", checkPoints.nameOf(programme.code(), area));
            if (!area.equals(member.code())) {
                values.putIfAbsent("place", member.name());
            }
        }
        programme.pack().lists().stream()
                .map(IssueList::name)
                .filter(name -> name.endsWith(LIST_OF_ASSESSMENTS))
                .findFirst()
                .ifPresent(name -> values.put("list", name));
        if (!evidenceIds.isEmpty()) {
            values.putIfAbsent(EVIDENCE, String.join("、", evidenceIds));
        }
        return values;
    }

    private static JsonNode parse(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isArray()) {
                return node;
            }
        } catch (JsonProcessingException unreadable) {
            // told below, as for any other text that is no list
        }
        throw Refusal.malformed(FIELD, "“登记为问题”应写成“[{\"category\": \"问题类别\", \"description\": \"问题描述\"}]”。");
    }
}
