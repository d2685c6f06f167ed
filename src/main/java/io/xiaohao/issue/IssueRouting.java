package io.xiaohao.issue;

import io.xiaohao.organization.Organization;
import io.xiaohao.programme.Programmes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom the tasks of an issue go to: groups and accounts, as the pack names them. */
@Component
public class IssueRouting {

    private final IssueRequirements requirements;
    private final Programmes programmes;
    private final Organization organization;
    private final IssueClock clock;

    IssueRouting(IssueRequirements requirements, Programmes programmes, Organization organization, IssueClock clock) {
        this.requirements = requirements;
        this.programmes = programmes;
        this.organization = organization;
        this.clock = clock;
    }

    /** The group of the unit that handles the issue. */
    public String handlingGroup(Issue issue) {
        return "unit-" + issue.handlingUnit();
    }

    /** The group whose signature the drafted submission waits for. */
    public String signingGroup(Issue issue) {
        String lead = "unit-" + issue.leadUnit();
        return Optional.ofNullable(issue.turn().signOff()).orElseThrow() == SignOff.HEADS ? lead + "-heads" : lead;
    }

    /** The group that supervises the issue's area. */
    public String supervisionGroup(Issue issue) {
        return requirements.supervisionGroup(issue);
    }

    /** The accounts of the leader whom the pack names for the issue's area; empty where none is named or none holds the post. */
    public List<String> leaderAccounts(Issue issue) {
        Map<String, String> leaders =
                programmes.programme(issue.programme()).pack().decisionLeaders();
        LocalDate today = clock.today();
        return organization.pathToRoot(issue.finding().areaCode()).stream()
                .map(area -> leaders.get(area.code()))
                .filter(post -> post != null)
                .findFirst()
                .map(post -> organization.accountsHolding(post, today))
                .orElse(List.of());
    }
}
