package io.xiaohao.rehearsal.play;

import io.xiaohao.organization.Area;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Unit;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.rehearsal.StageOnly;
import java.util.stream.Stream;

/**
 * Which unit headquarters takes where nobody named one: the first lead unit that the responsibility table gives the area
 * or the nearest one around it, else the government's first unit; never the one that has the issue.
 */
@StageOnly
class LeadUnits {

    private final Organization organization;

    LeadUnits(Organization organization) {
        this.organization = organization;
    }

    /** The code of the unit. */
    String choose(Programme programme, IssueInHand issue) {
        Stream<String> byTable = organization.pathToRoot(issue.areaCode()).stream()
                .map(Area::code)
                .flatMap(area -> organization.responsibilities(programme.code(), area).stream())
                .flatMap(responsibility -> responsibility.leadUnits().stream());
        Stream<String> any = organization.units(programme.government()).stream()
                .filter(unit -> !unit.retired())
                .map(Unit::code);
        return Stream.concat(byTable, any)
                .filter(unit -> !unit.equals(issue.leadUnit()))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("方案“%s”中没有其他单位可以牵头。".formatted(programme.code())));
    }
}
