package io.xiaohao.programme;

import io.xiaohao.organization.Area;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules and tables of a programme that every module may need.
 *
 * @param title the title worked towards, such as 国家卫生县城
 * @param issueNumberPrefix what the numbers of its issues begin with
 * @param selfLed whether each supervised object is area and unit of the same name and its own lead unit
 * @param signOff whether a unit's heads confirm what it submits
 * @param fullMark the full mark of its standard, in points
 * @param commanderPost the post of the commander (指挥长), or null
 * @param words how this programme calls things
 * @param lists its issue lists, in the pack's order
 * @param categories its categories of issues, in the pack's order
 * @param objects codes of the supervised areas, in the pack's order
 * @param supervisionGroups area code → the group that supervises it, {@code supervision-<area code>}
 * @param supervisionGroupNames area code → the name of that group, such as 砚山县督战组
 * @param supervisionUnits area code → the unit that leads that group (督战部门)
 * @param decisionLeaders area code → the post whose holder decides for the area
 * @param origins path of a key in programme.yaml → where its value comes from
 */
public record ProgrammePack(
        String title,
        String issueNumberPrefix,
        boolean selfLed,
        boolean signOff,
        int fullMark,
        String commanderPost,
        Words words,
        List<IssueList> lists,
        List<Category> categories,
        List<String> objects,
        Map<String, String> supervisionGroups,
        Map<String, String> supervisionGroupNames,
        Map<String, String> supervisionUnits,
        Map<String, String> decisionLeaders,
        Map<String, Origin> origins) {

    /** Collections are copied in their order. */
    public ProgrammePack {
        lists = List.copyOf(lists);
        categories = List.copyOf(categories);
        objects = List.copyOf(objects);
        supervisionGroups = ordered(supervisionGroups);
        supervisionGroupNames = ordered(supervisionGroupNames);
        supervisionUnits = ordered(supervisionUnits);
        decisionLeaders = ordered(decisionLeaders);
        origins = ordered(origins);
    }

    /**
     * A list that issues are on.
     *
     * @param name its name
     * @param superior whether it is a superior's, so that every issue of it is rechecked
     * @param isDefault whether an issue without a named list is on it
     * @param origin where it comes from
     */
    public record IssueList(String name, boolean superior, boolean isDefault, Origin origin) {}

    /**
     * A category of issues.
     *
     * @param name its name
     * @param specialistUnit code of the unit that joins as the specialist (条), or null
     * @param origin where this comes from
     */
    public record Category(String name, String specialistUnit, Origin origin) {}

    /**
     * How a programme calls things.
     *
     * @param contactLeader 联系领导, 分包领导 or 挂牌督战领导
     * @param rectificationRate 销号率 or 整改达标率
     */
    public record Words(String contactLeader, String rectificationRate) {}

    /** The supervised object nearest to an area: itself, else what it lies in; empty where none is supervised. */
    public Optional<String> objectOf(List<Area> pathToRoot) {
        return nearest(pathToRoot, Set.copyOf(objects));
    }

    /** The group that supervises the area or what it lies in; empty where the programme names none. */
    public Optional<String> supervisionGroupOf(List<Area> pathToRoot) {
        return nearest(pathToRoot, supervisionGroups.keySet()).map(supervisionGroups::get);
    }

    /** The post whose holder decides for the area or what it lies in; empty where the pack names none. */
    public Optional<String> decisionLeaderOf(List<Area> pathToRoot) {
        return nearest(pathToRoot, decisionLeaders.keySet()).map(decisionLeaders::get);
    }

    /** The list of an issue that names none. */
    public IssueList defaultList() {
        return lists.stream().filter(IssueList::isDefault).findFirst().orElseThrow();
    }

    private static Optional<String> nearest(List<Area> pathToRoot, Set<String> areaCodes) {
        return pathToRoot.stream().map(Area::code).filter(areaCodes::contains).findFirst();
    }

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
