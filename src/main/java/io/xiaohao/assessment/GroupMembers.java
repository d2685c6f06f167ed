package io.xiaohao.assessment;

import io.xiaohao.assessment.AssessmentGroup.Members;
import io.xiaohao.organization.Area;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Responsibility;
import io.xiaohao.organization.Unit;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who belongs to the groups of a programme today. */
@Component
class GroupMembers {

    private final Organization organization;
    private final Programmes programmes;

    GroupMembers(Organization organization, Programmes programmes) {
        this.organization = organization;
        this.programmes = programmes;
    }

    /** Group code → its members, for all groups of the rules in their order. */
    Map<String, List<Member>> of(Programme programme, AssessmentRules rules) {
        Map<String, List<Member>> groups = new LinkedHashMap<>();
        for (AssessmentGroup group : rules.groups()) {
            groups.put(
                    group.code(),
                    switch (group.members()) {
                        case OBJECTS -> objects(programme, group, rules);
                        case LINKED_UNITS -> linkedUnits(programme, group, groups.get(group.of()));
                        case UNITS -> units(programme, group);
                        case POINTS -> points(group, rules);
                    });
        }
        return groups;
    }

    private List<Member> objects(Programme programme, AssessmentGroup group, AssessmentRules rules) {
        List<Area> all = programme.pack().objects().stream()
                .map(organization::areaByCode)
                .filter(area -> !area.retired())
                .toList();
        List<Member> members = new ArrayList<>();
        for (Area area : all) {
            boolean ofKind = group.kinds().isEmpty()
                    || group.kinds().contains(area.kind().label());
            if (ofKind && fits(area, group, all, rules)) {
                List<String> links = group.of() == null ? List.of() : within(area, group.of(), all, rules);
                members.add(Member.of(group.code(), area.code(), area.name(), false, members.size() + 1, links));
            }
        }
        return members;
    }

    private boolean fits(Area area, AssessmentGroup group, List<Area> all, AssessmentRules rules) {
        boolean holds = group.within() == null
                || !within(area, group.within(), all, rules).isEmpty();
        boolean free = group.without() == null
                || within(area, group.without(), all, rules).isEmpty();
        return holds && free;
    }

    /** The codes of the members of another group of objects that lie in the area. */
    private List<String> within(Area area, String groupCode, List<Area> all, AssessmentRules rules) {
        AssessmentGroup other = rules.group(groupCode).orElseThrow();
        if (other.members() == Members.POINTS) {
            return rules.checkPoints().stream()
                    .filter(point -> liesIn(point.areaCode(), area))
                    .map(CheckPoint::code)
                    .toList();
        }
        List<String> kinds = other.kinds();
        return all.stream()
                .filter(each -> !each.code().equals(area.code()))
                .filter(each -> kinds.isEmpty() || kinds.contains(each.kind().label()))
                .map(Area::code)
                .filter(code -> liesIn(code, area))
                .toList();
    }

    private boolean liesIn(String areaCode, Area area) {
        return organization.pathToRoot(areaCode).stream()
                .anyMatch(around -> around.code().equals(area.code()));
    }

    private static List<Member> points(AssessmentGroup group, AssessmentRules rules) {
        List<Member> members = new ArrayList<>();
        rules.checkPoints()
                .forEach(point -> members.add(Member.of(
                        group.code(),
                        point.code(),
                        point.name(),
                        false,
                        members.size() + 1,
                        List.of(point.areaCode()))));
        return members;
    }

    /** Lead units before responsible ones, object by object; a unit of the object's own name is the object itself. */
    private List<Member> linkedUnits(Programme programme, AssessmentGroup group, List<Member> objects) {
        Map<String, List<String>> links = new LinkedHashMap<>();
        for (Member object : objects) {
            for (Responsibility responsibility : organization.responsibilities(programme.code(), object.code())) {
                Stream.concat(responsibility.leadUnits().stream(), responsibility.responsibleUnits().stream())
                        .filter(unit -> !organization.unitByCode(unit).name().equals(object.name()))
                        .map(unit -> links.computeIfAbsent(unit, first -> new ArrayList<>()))
                        .filter(objectCodes -> !objectCodes.contains(object.code()))
                        .forEach(objectCodes -> objectCodes.add(object.code()));
            }
        }
        List<Member> members = new ArrayList<>();
        links.forEach((code, objectCodes) -> members.add(Member.of(
                group.code(), code, organization.unitByCode(code).name(), true, members.size() + 1, objectCodes)));
        return members;
    }

    private List<Member> units(Programme programme, AssessmentGroup group) {
        Set<String> codes = programmes.contents(programme.code()).rows("units.csv").stream()
                .filter(row -> row.cell("类别").equals(group.category()))
                .map(row -> row.cell("编码"))
                .collect(Collectors.toSet());
        List<Unit> units = organization.units(programme.government()).stream()
                .filter(unit -> codes.contains(unit.code()) && !unit.retired())
                .toList();
        List<Member> members = new ArrayList<>();
        units.forEach(unit ->
                members.add(Member.of(group.code(), unit.code(), unit.name(), true, members.size() + 1, List.of())));
        return members;
    }
}
