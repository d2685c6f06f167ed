package io.xiaohao.escalation;

import io.xiaohao.journal.DomainEvent;
import java.util.List;
import java.util.Map;

/** Reads what events of other modules say, by the names of the contract. */
final class EventData {

    private static final Map<String, String> LACKING = Map.of("points", "评分", "rate", "整改达标率", "requirements", "其他要求");

    private EventData() {}

    static String text(DomainEvent event, String key) {
        Object value = event.data().get(key);
        return value == null ? "" : value.toString();
    }

    static int number(DomainEvent event, String key) {
        return event.data().get(key) instanceof Number number ? number.intValue() : 0;
    }

    static boolean yes(DomainEvent event, String key) {
        return Boolean.TRUE.equals(event.data().get(key));
    }

    /** The object's name: as the data says, else the part of the subject behind the period. */
    static String object(DomainEvent event) {
        String object = text(event, "object");
        if (!object.isEmpty()) {
            return object;
        }
        return event.subject().substring(event.subject().indexOf('/') + 1);
    }

    /** The ranks of a ranking, best first. */
    static List<Rank> ranks(DomainEvent event) {
        if (!(event.data().get("ranks") instanceof List<?> ranks)) {
            return List.of();
        }
        return ranks.stream()
                .filter(Map.class::isInstance)
                .map(Map.class::cast)
                .filter(each -> each.get("rank") instanceof Number)
                .map(each -> new Rank(String.valueOf(each.get("object")), ((Number) each.get("rank")).intValue()))
                .toList();
    }

    static String lackingLabel(Object lacking) {
        return LACKING.getOrDefault(String.valueOf(lacking), String.valueOf(lacking));
    }

    /** Where an object stands. */
    record Rank(String object, int rank) {}
}
