package io.xiaohao.rehearsal.verb;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.escalation.EscalationByHand;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.Issues;
import io.xiaohao.organization.Organization;
import io.xiaohao.rehearsal.RehearsalVerb;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.scenario.Step;
import io.xiaohao.rehearsal.scenario.Verb;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code escalate}: headquarters (or who the step names) proposes a measure by hand, about an object or unit, or about the
 * lead unit of an issue: {@code {at: …, escalate: {measure: INTERVIEW, reason: …}, object: 砚山县}}.
 */
@StageOnly
class EscalateVerb implements RehearsalVerb {

    private static final String USUAL_REASON = "人工提出处置";

    private final EscalationByHand byHand;
    private final Issues issues;
    private final Organization organization;
    private final TransactionTemplate reading;

    EscalateVerb(
            EscalationByHand byHand,
            Issues issues,
            Organization organization,
            PlatformTransactionManager transactionManager) {
        this.byHand = byHand;
        this.issues = issues;
        this.organization = organization;
        this.reading = new TransactionTemplate(transactionManager);
        this.reading.setReadOnly(true);
    }

    @Override
    public Verb verb() {
        return Verb.ESCALATE;
    }

    @Override
    public void play(Step step, Stage stage) {
        Map<String, String> values = new LinkedHashMap<>(step.with());
        if (step.content().isObject()) {
            step.content().properties().forEach(field -> values.put(field.getKey(), text(field.getValue())));
        } else {
            values.put("measure", text(step.content()));
        }
        values.putIfAbsent("reason", USUAL_REASON);
        reading.executeWithoutResult(status -> about(step, stage, values));
        stage.as(Actors.of(step, Actors.HEADQUARTERS), () -> byHand.propose(stage.programme(), values));
    }

    private void about(Step step, Stage stage, Map<String, String> values) {
        if (step.about().object() != null) {
            values.put("subject", step.about().object());
        } else if (step.about().issue() != null && !values.containsKey("subject")) {
            Issue issue = issues.issue(stage.programme().code(), step.about().issue());
            values.put("issues", issue.number());
            if (issue.leadUnit() != null) {
                values.put("subject", organization.unitByCode(issue.leadUnit()).name());
            }
        }
    }

    private static String text(JsonNode node) {
        return node.isValueNode() ? node.asText() : node.toString();
    }
}
