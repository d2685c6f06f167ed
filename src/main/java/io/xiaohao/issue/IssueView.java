package io.xiaohao.issue;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * An issue as lists and exports show it: names instead of codes, the light at the moment of looking.
 *
 * @param number its number
 * @param programme the programme's code
 * @param area the area's name
 * @param object the supervised object's name, or null
 * @param leadUnit the lead unit's name, or null
 * @param responsibleUnits names joined by 、
 * @param handlingUnit the name of the unit that has it, or null
 * @param unsigned whether its unit has not signed for it
 * @param unsignedLate whether it has not within its time
 * @param historical closed before it was taken over (历史销号)
 */
public record IssueView(
        String number,
        String programme,
        String area,
        String object,
        String category,
        IssueKind kind,
        Severity severity,
        String description,
        String list,
        String place,
        String source,
        String originalNumber,
        LocalDate discoveredOn,
        LocalDateTime registeredAt,
        String leadUnit,
        String responsibleUnits,
        String handlingUnit,
        String requirement,
        LocalDate deadline,
        IssueStatus status,
        Light light,
        int round,
        int returnCount,
        LocalDateTime assignedAt,
        LocalDateTime signedAt,
        boolean unsigned,
        boolean unsignedLate,
        String measures,
        LocalDateTime submittedAt,
        LocalDate shelvedUntil,
        LocalDateTime closedAt,
        boolean historical,
        String whole,
        int parts,
        String mergedInto) {}
