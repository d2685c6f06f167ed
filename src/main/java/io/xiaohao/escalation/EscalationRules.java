package io.xiaohao.escalation;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.organization.Names;
import io.xiaohao.programme.Origin;
import io.xiaohao.programme.PackContents;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a pack says under {@code escalation}: which causes it has, who interviews whom, who decides and in which time. A
 * pack without the section has the causes that every programme shares and the usual times.
 *
 * @param causes the causes the programme has, each with its rule
 * @param headquartersDecides the measures that headquarters decides; leaders decide the others
 * @param decisionDays working days for a decision
 * @param commanderDays working days after which it goes to the commander
 * @param measureDays working days after which headquarters is expected to have followed a measure without a limit
 * @param secretaries the groups that may enter a decision made on paper (代录)
 * @param interviewers the groups that hold interviews where a cause names none
 * @param interviewees the posts that are interviewed where a cause names none
 * @param organs group → the name of the unit it belongs to, for recusal
 */
record EscalationRules(
        Map<Cause, CauseRule> causes,
        Set<Measure> headquartersDecides,
        int decisionDays,
        int commanderDays,
        int measureDays,
        List<String> secretaries,
        List<String> interviewers,
        List<String> interviewees,
        Map<String, String> organs) {

    static final String KEY = "escalation";
    static final List<Cause> SHARED =
            List.of(Cause.ISSUE_SERIOUS, Cause.ORDER_UNANSWERED, Cause.REPORT_MISSED, Cause.COMMITMENT_BROKEN);

    private static final List<String> USUALLY_HEADQUARTERS = List.of("REMINDER", "SUPERVISION_ORDER");
    private static final List<String> USUAL_INTERVIEWERS = List.of("discipline");
    private static final List<String> USUAL_INTERVIEWEES = List.of("主要负责人");

    /**
     * One cause of a programme.
     *
     * @param group the group of a ranking that counts, or null where all do
     * @param interviewers the groups that hold the interview
     * @param interviewees the posts that are interviewed
     * @param origin where the rule comes from
     * @param text the rule in a sentence, or null
     */
    record CauseRule(String group, List<String> interviewers, List<String> interviewees, Origin origin, String text) {}

    static EscalationRules of(PackContents pack) {
        JsonNode section = pack.section(KEY);
        List<String> interviewers = texts(section, "interviewers", USUAL_INTERVIEWERS);
        List<String> interviewees = texts(section, "interviewees", USUAL_INTERVIEWEES);
        return new EscalationRules(
                causes(section.path("causes"), interviewers, interviewees),
                measures(texts(section, "headquarters-decides", USUALLY_HEADQUARTERS)),
                number(section, "decision-days", 3),
                number(section, "commander-days", 10),
                number(section, "measure-days", 5),
                texts(section, "secretaries", List.of("headquarters")),
                interviewers,
                interviewees,
                organs(section.path("organs")));
    }

    /** The rule of a cause; empty where the programme does not have it. By hand is always possible. */
    Optional<CauseRule> rule(Cause cause) {
        if (cause == Cause.MANUAL) {
            return Optional.of(causes.getOrDefault(
                    cause, new CauseRule(null, interviewers, interviewees, Origin.SYSTEM, "指挥部办公室或领导可以提出任何一项措施。")));
        }
        return Optional.ofNullable(causes.get(cause));
    }

    Decider deciderOf(Measure measure) {
        return headquartersDecides.contains(measure) ? Decider.HEADQUARTERS : Decider.LEADERS;
    }

    private static Map<Cause, CauseRule> causes(JsonNode node, List<String> interviewers, List<String> interviewees) {
        Map<Cause, CauseRule> causes = new EnumMap<>(Cause.class);
        if (!node.isObject()) {
            SHARED.forEach(
                    cause -> causes.put(cause, new CauseRule(null, interviewers, interviewees, Origin.SYSTEM, null)));
            return causes;
        }
        node.properties().forEach(entry -> Cause.find(entry.getKey()).ifPresent(cause -> {
            JsonNode rule = entry.getValue();
            causes.put(
                    cause,
                    new CauseRule(
                            text(rule.path("group")),
                            texts(rule, "interviewers", interviewers),
                            texts(rule, "interviewees", interviewees),
                            Origin.named(rule.path("origin").asText("")).orElse(Origin.SYSTEM),
                            text(rule.path("rule"))));
        }));
        return causes;
    }

    private static Set<Measure> measures(List<String> names) {
        Set<Measure> measures = new TreeSet<>();
        names.forEach(name -> Measure.find(name).ifPresent(measures::add));
        return measures;
    }

    private static Map<String, String> organs(JsonNode node) {
        Map<String, String> organs = new LinkedHashMap<>();
        node.properties().forEach(entry -> organs.put(entry.getKey(), text(value(entry.getValue()))));
        return organs;
    }

    static JsonNode value(JsonNode node) {
        return node.isObject() && node.has("value") ? node.path("value") : node;
    }

    static List<String> texts(JsonNode section, String key, List<String> usual) {
        JsonNode value = value(section.path(key));
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(each -> texts.add(each.asText().strip()));
            return List.copyOf(texts);
        }
        return value.isValueNode() && !value.isNull() ? Names.split(value.asText()) : usual;
    }

    static int number(JsonNode section, String key, int usual) {
        return value(section.path(key)).asInt(usual);
    }

    private static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() && !node.asText().isBlank()
                ? node.asText().strip()
                : null;
    }
}
