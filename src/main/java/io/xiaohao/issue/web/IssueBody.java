package io.xiaohao.issue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.xiaohao.issue.IssueView;
import io.xiaohao.issue.Light;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** An issue in JSON: the contract's names, codes with their Chinese labels beside them. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record IssueBody(
        String number,
        String programme,
        String area,
        String object,
        String category,
        String kind,
        String kindLabel,
        String severity,
        String severityLabel,
        String description,
        String list,
        String place,
        String source,
        String originalNumber,
        LocalDate discoveredOn,
        OffsetDateTime registeredAt,
        String leadUnit,
        String responsibleUnits,
        String handlingUnit,
        String requirement,
        LocalDate deadline,
        String status,
        String statusLabel,
        String light,
        String lightLabel,
        boolean seriouslyOverdue,
        int round,
        int returnCount,
        OffsetDateTime assignedAt,
        OffsetDateTime signedAt,
        boolean unsigned,
        boolean unsignedLate,
        String measures,
        OffsetDateTime submittedAt,
        LocalDate shelvedUntil,
        OffsetDateTime closedAt,
        boolean historical,
        String whole,
        int parts,
        String mergedInto) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static IssueBody of(IssueView view) {
        return new IssueBody(
                view.number(),
                view.programme(),
                view.area(),
                view.object(),
                view.category(),
                view.kind().name(),
                view.kind().label(),
                view.severity().name(),
                view.severity().label(),
                view.description(),
                view.list(),
                view.place(),
                view.source(),
                view.originalNumber(),
                view.discoveredOn(),
                offset(view.registeredAt()),
                view.leadUnit(),
                view.responsibleUnits(),
                view.handlingUnit(),
                view.requirement(),
                view.deadline(),
                view.status().name(),
                view.status().label(),
                view.light().isRed() ? Light.RED.name() : view.light().name(),
                view.light().label(),
                view.light() == Light.SERIOUS,
                view.round(),
                view.returnCount(),
                offset(view.assignedAt()),
                offset(view.signedAt()),
                view.unsigned(),
                view.unsignedLate(),
                view.measures(),
                offset(view.submittedAt()),
                view.shelvedUntil(),
                offset(view.closedAt()),
                view.historical(),
                view.whole(),
                view.parts(),
                view.mergedInto());
    }

    static OffsetDateTime offset(LocalDateTime moment) {
        return moment == null ? null : moment.atZone(ZONE).toOffsetDateTime();
    }
}
