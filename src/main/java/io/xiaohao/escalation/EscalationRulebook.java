package io.xiaohao.escalation;

import io.xiaohao.programme.DecisionTables;
import io.xiaohao.programme.Programmes;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rules of escalation: what stands in the pack, and the ladder ({@code escalation-ladder}). */
@Component
class EscalationRulebook {

    private static final String LADDER = "escalation-ladder";

    private final Programmes programmes;
    private final DecisionTables decisionTables;

    EscalationRulebook(Programmes programmes, DecisionTables decisionTables) {
        this.programmes = programmes;
        this.decisionTables = decisionTables;
    }

    EscalationRules rules(String programme) {
        return EscalationRules.of(programmes.contents(programme));
    }

    /**
     * What the ladder proposes; empty where the programme does not have the cause, or no row applies.
     *
     * @param event the event's name, or empty
     * @param count how often, or how many periods running
     * @param rung the measure it follows on, or empty
     */
    Optional<Rung> rung(String programme, Cause cause, String event, int count, String rung) {
        return rules(programme).rule(cause).flatMap(rule -> {
            Map<String, Object> row = ask(programme, cause, event, count, rung);
            return Optional.ofNullable(row.get("measure"))
                    .map(measure -> new Rung(
                            Measure.valueOf((String) measure),
                            days(row),
                            cause == Cause.ORDER_UNANSWERED ? count : 0,
                            rule.origin().label(),
                            rule.text()));
        });
    }

    /** A measure that a person chose. */
    Rung chosen(String programme, Measure measure) {
        EscalationRules.CauseRule rule = rules(programme).rule(Cause.MANUAL).orElseThrow();
        return new Rung(measure, limitOf(programme, measure), 0, rule.origin().label(), rule.text());
    }

    /** The limit in working days that a measure has by itself, or null. */
    Integer limitOf(String programme, Measure measure) {
        return days(ask(programme, Cause.MANUAL, "", 1, measure.name()));
    }

    private Map<String, Object> ask(String programme, Cause cause, String event, int count, String rung) {
        return decisionTables.decide(
                programme, LADDER, Map.of("cause", cause.name(), "event", event, "count", count, "rung", rung));
    }

    private static Integer days(Map<String, Object> row) {
        return row.get("limitDays") == null ? null : ((Number) row.get("limitDays")).intValue();
    }
}
