package io.xiaohao.escalation;

import io.xiaohao.organization.Area;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Responsibility;
import io.xiaohao.organization.Unit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds whom a name means, and which units answer for it. */
@Component
class EscalationSubjects {

    private final Organization organization;

    EscalationSubjects(Organization organization) {
        this.organization = organization;
    }

    EscalationSubject subject(String government, String programme, String name) {
        Optional<Unit> unit = organization.findUnit(government, name);
        Optional<Area> area = organization.findArea(government, name);
        Set<String> units = new LinkedHashSet<>();
        unit.map(Unit::code).ifPresent(units::add);
        if (unit.isEmpty()) {
            area.ifPresent(found -> units.addAll(unitsOf(programme, found)));
        }
        String official = unit.map(Unit::name).or(() -> area.map(Area::name)).orElse(name);
        return new EscalationSubject(
                official,
                unit.map(Unit::code).orElse(null),
                area.map(Area::code).orElse(null),
                List.copyOf(units));
    }

    EscalationSubject of(Escalation escalation) {
        return subject(escalation.government(), escalation.programme(), escalation.subject());
    }

    private Set<String> unitsOf(String programme, Area area) {
        Set<String> units = new LinkedHashSet<>();
        for (Responsibility line : organization.responsibilities(programme, area.code())) {
            units.addAll(line.leadUnits());
            units.addAll(line.responsibleUnits());
        }
        return units;
    }
}
