package io.xiaohao.issue.exchange;

import io.xiaohao.refusal.Refusal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The columns of an issue list, by their headings; the order is the export's. */
enum ImportColumn {
    DISCOVERED_ON("发现日期", "discoveredOn", true),
    AREA("责任区域", "area", true),
    CATEGORY("问题类别", "category", true),
    DESCRIPTION("问题描述", "description", true),
    LIST("清单名称", "list", false),
    ORIGINAL_NUMBER("原编号", "originalNumber", false),
    SOURCE("发现来源", "source", false),
    PLACE("问题地点", "place", false),
    KIND("整改类别", "kind", false),
    SEVERITY("严重程度", "severity", false),
    LEAD_UNIT("牵头单位", "leadUnit", false),
    RESPONSIBLE_UNITS("责任单位", "responsibleUnits", false),
    REQUIREMENT("整改要求", "requirement", false),
    DEADLINE("整改期限", "deadline", false),
    STATUS("状态", "status", false),
    MEASURES("整改措施", "measures", false),
    CLOSED_ON("销号日期", "closedOn", false);

    private final String heading;
    private final String key;
    private final boolean required;

    ImportColumn(String heading, String key, boolean required) {
        this.heading = heading;
        this.key = key;
        this.required = required;
    }

    /** The column's heading. */
    String heading() {
        return heading;
    }

    /** The value's name when an issue is registered. */
    String key() {
        return key;
    }

    /** Whether every row must have it. */
    boolean isRequired() {
        return required;
    }

    /** Whether it holds dates. */
    boolean isDate() {
        return this == DISCOVERED_ON || this == DEADLINE || this == CLOSED_ON;
    }

    static Optional<ImportColumn> ofHeading(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.heading.equals(heading))
                .findFirst();
    }

    static Optional<ImportColumn> ofKey(String key) {
        return Arrays.stream(values()).filter(column -> column.key.equals(key)).findFirst();
    }

    /** The column whose value was refused; the organisation names a unit it does not know just a unit. */
    static Optional<ImportColumn> atFault(Refusal refusal, Map<String, String> values) {
        return refusal.field().flatMap(field -> {
            if (!field.equals("unit")) {
                return ofKey(field);
            }
            return Optional.of(values.containsKey(RESPONSIBLE_UNITS.key) ? RESPONSIBLE_UNITS : LEAD_UNIT);
        });
    }
}
