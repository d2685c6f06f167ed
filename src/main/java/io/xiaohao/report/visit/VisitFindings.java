package io.xiaohao.report.visit;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.organization.Area;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes what was found on a visit into registrations for the issue list: in the visited object, with place and pictures. */
@Component
class VisitFindings {

    private static final String AREA = "area";
    private static final int MOST = 20;
    private static final Set<String> VALUES = Set.of(
            "description",
            "category",
            "place",
            "severity",
            "kind",
            "list",
            "requirement",
            "deadline",
            "discoveredOn",
            AREA,
            "evidenceIds");

    private final Organization organization;

    VisitFindings(Organization organization) {
        this.organization = organization;
    }

    List<Map<String, String>> read(Programme programme, Visit visit, String field, List<JsonNode> found) {
        if (found.size() > MOST) {
            throw Refusal.invalid(field, "一次督战最多登记%d个问题，现在有%d个。".formatted(MOST, found.size()));
        }
        List<Map<String, String>> registrations = new ArrayList<>();
        for (JsonNode each : found) {
            registrations.add(registration(programme, visit, field, each));
        }
        return registrations;
    }

    private Map<String, String> registration(Programme programme, Visit visit, String field, JsonNode found) {
        Map<String, String> values = new LinkedHashMap<>();
        found.properties().forEach(value -> {
            if (!VALUES.contains(value.getKey())) {
                throw Refusal.malformed(field, "督战发现的问题不能填写“%s”。".formatted(shortened(value.getKey())));
            }
            values.put(value.getKey(), text(value.getValue()));
        });
        values.putIfAbsent(AREA, visit.object());
        requireWithin(programme, visit, field, values.get(AREA));
        values.put("source", visit.groupName());
        return values;
    }

    private void requireWithin(Programme programme, Visit visit, String field, String nameOrCode) {
        Area area = Refusal.at(field, () -> organization.area(programme.government(), nameOrCode));
        boolean within = organization.pathToRoot(area.code()).stream()
                .anyMatch(around -> around.code().equals(visit.areaCode()));
        if (!within) {
            throw Refusal.invalid(field, "督战对象是%s，不能登记%s的问题。".formatted(visit.object(), area.name()));
        }
    }

    private static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
