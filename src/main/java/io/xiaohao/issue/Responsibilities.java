package io.xiaohao.issue;

import io.xiaohao.organization.Area;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Responsibility;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.ProgrammePack.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who answers for an issue by the pack's responsibility table (责任关系). */
@Component
class Responsibilities {

    private final Organization organization;

    Responsibilities(Organization organization) {
        this.organization = organization;
    }

    /** The code of the lead unit, where the table has exactly one for the area or for the nearest area around it. */
    Optional<String> soleLeadUnit(Programme programme, String areaCode) {
        List<String> leads = nearest(programme, areaCode).stream()
                .flatMap(responsibility -> responsibility.leadUnits().stream())
                .distinct()
                .toList();
        return leads.size() == 1 ? Optional.of(leads.get(0)) : Optional.empty();
    }

    /** Codes of the responsible units by the table, with the category's specialist unit, without the lead unit. */
    List<String> responsibleUnits(Programme programme, Finding finding, String leadUnit, List<String> asked) {
        List<String> units = new ArrayList<>(asked);
        if (asked.isEmpty()) {
            nearest(programme, finding.areaCode()).stream()
                    .filter(responsibility -> responsibility.leadUnits().contains(leadUnit))
                    .flatMap(responsibility -> responsibility.responsibleUnits().stream())
                    .forEach(units::add);
        }
        specialistUnit(programme, finding.category()).ifPresent(units::add);
        return units.stream().filter(unit -> !unit.equals(leadUnit)).distinct().toList();
    }

    private Optional<String> specialistUnit(Programme programme, String category) {
        return programme.pack().categories().stream()
                .filter(known -> known.name().equals(category))
                .map(Category::specialistUnit)
                .filter(unit -> unit != null)
                .findFirst();
    }

    private List<Responsibility> nearest(Programme programme, String areaCode) {
        for (Area area : organization.pathToRoot(areaCode)) {
            List<Responsibility> found = organization.responsibilities(programme.code(), area.code()).stream()
                    .filter(responsibility -> !responsibility.leadUnits().isEmpty())
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
