package io.xiaohao.assessment;

import io.xiaohao.organization.Organization;
import io.xiaohao.organization.UnitGroups;
import io.xiaohao.programme.Programmes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom the tasks of assessments go to. */
@Component
public class AssessmentRouting {

    private static final String SUPERVISION = "supervision";

    private final Programmes programmes;
    private final Organization organization;
    private final RoundMembers members;
    private final Contributions contributions;
    private final CheckPoints checkPoints;

    AssessmentRouting(
            Programmes programmes,
            Organization organization,
            RoundMembers members,
            Contributions contributions,
            CheckPoints checkPoints) {
        this.programmes = programmes;
        this.organization = organization;
        this.members = members;
        this.contributions = contributions;
        this.checkPoints = checkPoints;
    }

    /** The supervision group of an area where the pack names one, else all of supervision. */
    public String scorers(AssessmentRound round, String object) {
        return members.scored(round.programme(), round.period(), object)
                .filter(member -> !member.unit())
                .flatMap(member -> programmes
                        .programme(round.programme())
                        .pack()
                        .supervisionGroupOf(
                                organization.pathToRoot(checkPoints.areaOf(round.programme(), member.code()))))
                .orElse(SUPERVISION);
    }

    /** The groups of the units that state a linked unit's contribution. */
    public List<String> staters(AssessmentRound round, String unit) {
        return contributions.statingUnits(round, unit).stream()
                .map(UnitGroups::members)
                .toList();
    }
}
