package io.xiaohao.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * What was found, as it was put on the list; it does not change afterwards.
 *
 * @param areaCode where
 * @param objectCode the supervised object it counts for, or null where the area lies in none
 * @param category free text
 * @param kind how it is to be rectified
 * @param severity how grave it is
 * @param description what was found
 * @param list the list it is on
 * @param superiorList whether that is a superior's list
 * @param place the place within the area, or null
 * @param source where it comes from, or null
 * @param originalNumber its number on a superior's list, or null
 * @param discoveredOn the day it was found
 * @param requirement what is demanded, or null
 */
@Embeddable
public record Finding(
        @Column(name = "area_code") String areaCode,
        @Column(name = "object_code") String objectCode,
        String category,
        @Enumerated(EnumType.STRING) IssueKind kind,
        @Enumerated(EnumType.STRING) Severity severity,
        String description,
        @Column(name = "list_name") String list,
        @Column(name = "superior_list") boolean superiorList,
        String place,
        String source,
        @Column(name = "original_number") String originalNumber,
        @Column(name = "discovered_on") LocalDate discoveredOn,
        String requirement) {

    /** The same finding with its texts passed through, such as to take telephone numbers out of them. */
    Finding withTexts(UnaryOperator<String> passed) {
        return new Finding(
                areaCode,
                objectCode,
                category,
                kind,
                severity,
                passed.apply(description),
                list,
                superiorList,
                passed.apply(place),
                passed.apply(source),
                originalNumber,
                discoveredOn,
                passed.apply(requirement));
    }

    /** The same finding narrowed to a place and a requirement; null keeps what there is. */
    Finding narrowedTo(String newPlace, String newRequirement) {
        return new Finding(
                areaCode,
                objectCode,
                category,
                kind,
                severity,
                description,
                list,
                superiorList,
                newPlace == null ? place : newPlace,
                source,
                originalNumber,
                discoveredOn,
                newRequirement == null ? requirement : newRequirement);
    }
}
