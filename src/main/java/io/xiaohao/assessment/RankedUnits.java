package io.xiaohao.assessment;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is ranked in a round, with the units that stand behind it: those to be told of a draft or of a claim's outcome. */
@Component
public class RankedUnits {

    private final RoundMembers members;
    private final ObjectUnits units;

    RankedUnits(RoundMembers members, ObjectUnits units) {
        this.members = members;
        this.units = units;
    }

    /**
     * One who is ranked.
     *
     * @param group the group's code
     * @param code the code of the area or unit
     * @param name its name
     * @param units the codes of the units behind it
     */
    public record RankedObject(String group, String code, String name, Set<String> units) {}

    /** All of a round, group by group. */
    public List<RankedObject> of(String programme, AssessmentPeriod period) {
        return members.of(programme, period).stream()
                .map(member -> ranked(programme, member))
                .toList();
    }

    /** Those of a name in a round, once for each group it is ranked in. */
    public List<RankedObject> named(String programme, AssessmentPeriod period, String name) {
        return members.named(programme, period, name).stream()
                .map(member -> ranked(programme, member))
                .toList();
    }

    private RankedObject ranked(String programme, Member member) {
        return new RankedObject(
                member.group(), member.code(), member.name(), units.of(programme, member.code(), member.unit()));
    }
}
