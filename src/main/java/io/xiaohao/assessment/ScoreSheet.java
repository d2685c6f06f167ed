package io.xiaohao.assessment;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A sheet as it was handed in; never changed.
 *
 * @param object the object's name
 * @param number which of the object's sheets in the round, from 1
 * @param points the points together
 * @param scores indicator by indicator; empty where only the points together were given
 * @param remark what the scorer wrote, or null
 * @param evidenceIds pictures and files
 * @param issueNumbers the issues put on the list for its deductions
 * @param standardVersion the version of the standard
 * @param scoredBy the account
 * @param scoredAt when
 */
public record ScoreSheet(
        String object,
        int number,
        BigDecimal points,
        List<IndicatorScore> scores,
        String remark,
        List<String> evidenceIds,
        List<String> issueNumbers,
        String standardVersion,
        String scoredBy,
        LocalDateTime scoredAt) {

    /** Keeps copies. */
    public ScoreSheet {
        scores = List.copyOf(scores);
        evidenceIds = List.copyOf(evidenceIds);
        issueNumbers = List.copyOf(issueNumbers);
    }

    /**
     * The points for one indicator.
     *
     * @param code the indicator's code
     * @param points the points given
     * @param reason why points were taken off, or null
     */
    public record IndicatorScore(String code, BigDecimal points, String reason) {}
}
