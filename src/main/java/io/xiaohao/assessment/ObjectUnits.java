package io.xiaohao.assessment;

import io.xiaohao.organization.AccountGroups;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Responsibility;
import io.xiaohao.organization.Unit;
import io.xiaohao.organization.UnitGroups;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The units that stand behind what is assessed: a unit itself; an area's unit of the same name, and its lead and
 * responsible units; for a check point those of the area it lies in.
 */
@Component
public class ObjectUnits {

    private final Organization organization;
    private final Programmes programmes;
    private final AccountGroups accountGroups;
    private final CheckPoints checkPoints;

    ObjectUnits(
            Organization organization, Programmes programmes, AccountGroups accountGroups, CheckPoints checkPoints) {
        this.organization = organization;
        this.programmes = programmes;
        this.accountGroups = accountGroups;
        this.checkPoints = checkPoints;
    }

    /** Their codes. */
    public Set<String> of(String programmeCode, String objectCode, boolean unit) {
        if (unit) {
            return Set.of(objectCode);
        }
        Programme programme = programmes.programme(programmeCode);
        String areaCode = checkPoints.areaOf(programmeCode, objectCode);
        Set<String> codes = new LinkedHashSet<>();
        organization
                .findUnit(
                        programme.government(),
                        organization.areaByCode(areaCode).name())
                .map(Unit::code)
                .ifPresent(codes::add);
        for (Responsibility responsibility : organization.responsibilities(programmeCode, areaCode)) {
            codes.addAll(responsibility.leadUnits());
            codes.addAll(responsibility.responsibleUnits());
        }
        return codes;
    }

    /** The unit that speaks for the object: the unit itself, the area's own, else its first lead unit. */
    public List<String> speaking(String programmeCode, String objectCode, boolean unit) {
        return of(programmeCode, objectCode, unit).stream().limit(1).toList();
    }

    /** Whether the account belongs to one of them. */
    public boolean isOf(String account, String programmeCode, String objectCode, boolean unit) {
        Set<String> groups = accountGroups.groupsOf(account);
        return of(programmeCode, objectCode, unit).stream()
                .anyMatch(code -> groups.contains(UnitGroups.members(code)) || groups.contains(UnitGroups.heads(code)));
    }
}
