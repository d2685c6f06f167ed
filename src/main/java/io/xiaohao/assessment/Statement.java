package io.xiaohao.assessment;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * What a community stated of a linked unit's contribution (联建评价), and what headquarters found where it checked.
 *
 * @param unitCode the linked unit's code
 * @param unit its name
 * @param points as stated
 * @param remark what was said with it, or null
 * @param statedBy the account
 * @param checkedPoints what headquarters found, or null where it has not checked; these count then
 * @param checkReason why they differ, or null
 * @param checkedBy the account, or null
 * @param checkedAt when, or null
 */
public record Statement(
        String unitCode,
        String unit,
        BigDecimal points,
        String remark,
        String statedBy,
        BigDecimal checkedPoints,
        String checkReason,
        String checkedBy,
        LocalDateTime checkedAt) {

    /** The points that count. */
    public BigDecimal counted() {
        return checkedPoints == null ? points : checkedPoints;
    }

    /** Whether headquarters has checked it. */
    public boolean isChecked() {
        return checkedPoints != null;
    }
}
