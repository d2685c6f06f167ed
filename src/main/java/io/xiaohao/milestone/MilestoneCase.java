package io.xiaohao.milestone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One milestone of one supervised object, from the day its evaluation was asked for; the thresholds are those of that day.
 *
 * @param programme the programme's code
 * @param period the month, such as {@code 2021-06}
 * @param areaCode the object
 * @param object its name
 * @param date the milestone's day
 * @param minPoints the least points
 * @param minRate the least rate, in per cent
 * @param evaluator who scores, or null
 * @param requirements what must be met besides
 * @param openedAt when the evaluation was asked for
 * @param evaluation what was recorded
 * @param frozen the rate that counts, once it is frozen
 * @param judgement how it was judged
 */
public record MilestoneCase(
        String programme,
        String period,
        String areaCode,
        String object,
        LocalDate date,
        BigDecimal minPoints,
        BigDecimal minRate,
        String evaluator,
        List<String> requirements,
        LocalDateTime openedAt,
        Optional<Evaluation> evaluation,
        Optional<FrozenRate> frozen,
        Optional<Judgement> judgement) {

    /** The requirements are copied. */
    public MilestoneCase {
        requirements = List.copyOf(requirements);
    }

    static MilestoneCase begun(
            String programme, Milestone milestone, String areaCode, String object, LocalDateTime now) {
        return new MilestoneCase(
                programme,
                milestone.period(),
                areaCode,
                object,
                milestone.date(),
                milestone.minPoints(),
                milestone.minRate(),
                milestone.evaluator(),
                milestone.requirements(),
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** {@code period/object}: the process's business key and the journal's subject. */
    public String subject() {
        return period + "/" + object;
    }

    /** From when on the rate is fixed: 00:00 after the milestone's day. */
    public LocalDateTime freezesAt() {
        return date.plusDays(1).atStartOfDay();
    }
}
