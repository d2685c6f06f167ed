package io.xiaohao.issue;

import io.xiaohao.organization.Organization;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns issues into what lists and exports show. */
@Component
class IssueViews {

    private final Organization organization;
    private final IssueClock clock;

    IssueViews(Organization organization, IssueClock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    IssueView view(Issue issue) {
        LocalDateTime now = clock.now();
        Finding finding = issue.finding();
        return new IssueView(
                issue.number(),
                issue.programme(),
                areaName(finding.areaCode()),
                areaName(finding.objectCode()),
                finding.category(),
                finding.kind(),
                finding.severity(),
                finding.description(),
                finding.list(),
                finding.place(),
                finding.source(),
                finding.originalNumber(),
                finding.discoveredOn(),
                issue.registeredAt(),
                unitName(issue.leadUnit()),
                issue.responsibleUnits().stream().map(this::unitName).collect(Collectors.joining("、")),
                unitName(issue.handlingUnit()),
                finding.requirement(),
                issue.deadline().map(Deadline::day).orElse(null),
                issue.status(),
                issue.lightAt(now),
                issue.round(),
                issue.returns().count(),
                issue.assignedAt(),
                issue.turn().signedAt(),
                issue.isUnsigned(),
                isUnsignedLate(issue, now),
                issue.measures(),
                issue.submittedAt(),
                issue.shelvedUntil(),
                issue.strikingOff().closedAt(),
                issue.strikingOff().closedBefore(),
                issue.kin().wholeNumber(),
                issue.kin().parts(),
                issue.kin().mergedInto());
    }

    private boolean isUnsignedLate(Issue issue, LocalDateTime now) {
        return issue.isUnsigned()
                && !now.isBefore(clock.lateAt(
                        issue.programme(), IssueStep.SIGNING, issue.turn().startedAt()));
    }

    private String areaName(String code) {
        return code == null ? null : organization.areaByCode(code).name();
    }

    private String unitName(String code) {
        return code == null ? null : organization.unitByCode(code).name();
    }
}
