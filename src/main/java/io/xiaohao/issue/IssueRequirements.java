package io.xiaohao.issue;

import io.xiaohao.evidence.Evidence;
import io.xiaohao.organization.AccountGroups;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.DecisionTables;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What must hold before a step is taken: pictures, signatures, a later day, another unit, an impartial verifier. */
@Component
class IssueRequirements {

    private final DecisionTables decisionTables;
    private final Programmes programmes;
    private final Organization organization;
    private final AccountGroups accountGroups;

    IssueRequirements(
            DecisionTables decisionTables,
            Programmes programmes,
            Organization organization,
            AccountGroups accountGroups) {
        this.decisionTables = decisionTables;
        this.programmes = programmes;
        this.organization = organization;
        this.accountGroups = accountGroups;
    }

    int picturesNeeded(Issue issue) {
        return ((Number) row(issue).getOrDefault("pictures", 0)).intValue();
    }

    boolean needsLeader(Issue issue) {
        return Boolean.TRUE.equals(row(issue).get("leaderApproval"));
    }

    boolean needsHeads(Issue issue) {
        return programmes.programme(issue.programme()).pack().signOff()
                || Boolean.TRUE.equals(row(issue).get("headsSignOff"));
    }

    void requirePictures(Issue issue, List<Evidence> evidence) {
        long pictures = evidence.stream().filter(Evidence::isPicture).count();
        int needed = picturesNeeded(issue);
        if (pictures < needed) {
            throw Refusal.invalid(
                    "evidenceIds",
                    "%s问题申请销号至少要有%d张整改照片，现有%d张。"
                            .formatted(issue.finding().severity().label(), needed, pictures));
        }
    }

    /** The day is later than the present deadline, and not past the programme's end unless the deadline is already. */
    void requireLaterDeadline(Issue issue, String field, LocalDate day) {
        LocalDate present = issue.deadline().orElseThrow().day();
        if (!day.isAfter(present)) {
            throw Refusal.invalid(field, "延期至%s须晚于现期限%s。".formatted(day, present));
        }
        Programme programme = programmes.programme(issue.programme());
        LocalDate end = programme.to();
        if (end != null && day.isAfter(end) && !present.isAfter(end)) {
            throw Refusal.invalid(field, "延期至%s超过了方案结束日%s。".formatted(day, end));
        }
    }

    void requireOther(Issue issue, String field, String unitCode) {
        if (unitCode.equals(issue.leadUnit())) {
            throw Refusal.invalid(
                    field,
                    "“%s”已是牵头单位，不能改派给自己。"
                            .formatted(organization.unitByCode(unitCode).name()));
        }
    }

    /** Never somebody of the unit; nor who discovered the issue, where another of the group can. */
    void requireImpartial(Issue issue, String account) {
        List<String> units = issue.units();
        if (isOfUnits(account, units)) {
            throw Refusal.forbidden("核查人员不能来自该问题的牵头单位或责任单位。");
        }
        if (!account.equals(issue.discoveredBy())) {
            return;
        }
        boolean another = accountGroups.accountsIn(supervisionGroup(issue), issue.government()).stream()
                .anyMatch(other -> !other.equals(account) && !isOfUnits(other, units));
        if (another) {
            throw Refusal.forbidden("该问题由您本人发现，请由督战组其他人员核查。");
        }
    }

    /** The group that supervises the issue's area: its own where the programme names one, else {@code supervision}. */
    String supervisionGroup(Issue issue) {
        Map<String, String> groups =
                programmes.programme(issue.programme()).pack().supervisionGroups();
        return organization.pathToRoot(issue.finding().areaCode()).stream()
                .map(area -> groups.get(area.code()))
                .filter(group -> group != null)
                .findFirst()
                .orElse("supervision");
    }

    private boolean isOfUnits(String account, List<String> units) {
        Set<String> groups = accountGroups.groupsOf(account);
        return units.stream().anyMatch(unit -> groups.contains("unit-" + unit));
    }

    private Map<String, Object> row(Issue issue) {
        return decisionTables.decide(
                issue.programme(),
                "issue-requirements",
                Map.of(
                        "severity", issue.finding().severity().name(),
                        "kind", issue.finding().kind().name()));
    }
}
