package io.xiaohao.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The other issues that an issue belongs with.
 *
 * @param wholeNumber the number of the whole it is a part (分项) of, or null
 * @param parts into how many parts it was divided
 * @param mergedInto the number of the issue it was merged into, or null
 */
@Embeddable
public record IssueKin(
        @Column(name = "whole_number") String wholeNumber,
        int parts,
        @Column(name = "merged_into") String mergedInto) {

    static final IssueKin NONE = new IssueKin(null, 0, null);

    IssueKin partOf(String whole) {
        return new IssueKin(whole, parts, mergedInto);
    }

    IssueKin dividedInto(int count) {
        return new IssueKin(wholeNumber, count, mergedInto);
    }

    IssueKin mergedInto(String other) {
        return new IssueKin(wholeNumber, parts, other);
    }
}
