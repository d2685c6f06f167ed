package io.xiaohao.journal;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that happened in the domain, as the journal keeps it and other modules hear of it.
 *
 * @param event what happened, for instance {@code issue.closed}
 * @param government the tenant whose chain it belongs to
 * @param programme code of the programme; null where it concerns none
 * @param subject an issue's number, an object's or unit's name, or {@code period/object}; null where there is none
 * @param data further facts: texts, numbers, booleans, enum constants, lists, maps, {@link java.time.LocalDate},
 *     {@link java.time.LocalDateTime}; keys are sorted and values never null
 */
public record DomainEvent(String event, String government, String programme, String subject, Map<String, Object> data) {

    /** Copies the data, so that nobody changes an event afterwards. */
    public DomainEvent {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(government, "government");
        data = sortedWithoutNulls(data);
    }

    /** An event without data. */
    public static DomainEvent of(String event, String government, String programme, String subject) {
        return new DomainEvent(event, government, programme, subject, Map.of());
    }

    /** The same event with one more fact; a null value leaves the key out. */
    public DomainEvent with(String key, Object value) {
        SortedMap<String, Object> more = new TreeMap<>(data);
        more.put(key, value);
        return new DomainEvent(event, government, programme, subject, more);
    }

    private static Map<String, Object> sortedWithoutNulls(Map<String, Object> data) {
        SortedMap<String, Object> sorted = new TreeMap<>(data);
        sorted.values().removeIf(Objects::isNull);
        return Collections.unmodifiableSortedMap(sorted);
    }
}
