package io.xiaohao.milestone;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What headquarters recorded of one object for one milestone (节点评估).
 *
 * @param points the points, two decimals
 * @param requirementsMet whether every further requirement was met
 * @param answers what was found of each requirement; empty where they were answered all together
 * @param evidenceIds what shows the points
 * @param by the account that recorded it
 * @param at when
 */
public record Evaluation(
        BigDecimal points,
        boolean requirementsMet,
        List<Answer> answers,
        List<String> evidenceIds,
        String by,
        LocalDateTime at) {

    /** Lists are copied. */
    public Evaluation {
        answers = List.copyOf(answers);
        evidenceIds = List.copyOf(evidenceIds);
    }

    /**
     * What was found of one requirement.
     *
     * @param requirement its text
     * @param met whether it is met
     * @param remark what is to be said about it, or null
     * @param evidenceIds what shows it
     */
    public record Answer(String requirement, boolean met, String remark, List<String> evidenceIds) {

        /** Ids are copied. */
        public Answer {
            evidenceIds = evidenceIds == null ? List.of() : List.copyOf(evidenceIds);
        }
    }
}
