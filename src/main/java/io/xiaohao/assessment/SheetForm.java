package io.xiaohao.assessment;

import io.xiaohao.privacy.PersonalNumbers;

/**
 * What a scorer hands in, as it was written.
 *
 * @param points the points together, or null where the scores say it
 * @param scores JSON, indicator code → points (or points and reason), or null
 * @param remark what is to be said besides, or null
 * @param evidenceIds pictures and files, or null
 * @param issues JSON, a list of findings to be put on the list (category, description, place, severity, kind), or null
 */
public record SheetForm(String points, String scores, String remark, String evidenceIds, String issues) {

    /** Without telephone and identity numbers. */
    public SheetForm {
        remark = PersonalNumbers.masked(remark);
    }
}
