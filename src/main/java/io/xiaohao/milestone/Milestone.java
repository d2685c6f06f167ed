package io.xiaohao.milestone;

import io.xiaohao.programme.Origin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A date with a minimum score and a minimum rectification rate (节点目标; programme wenshan-2021).
 *
 * @param date the day as of whose end the rate counts
 * @param minPoints the least points of the evaluation
 * @param minRate the least rectification rate, in per cent
 * @param evaluator who scores, as the document says, or null
 * @param requirements what must be met besides, in the document's order
 * @param origin where it comes from
 */
public record Milestone(
        LocalDate date,
        BigDecimal minPoints,
        BigDecimal minRate,
        String evaluator,
        List<String> requirements,
        Origin origin) {

    /** The requirements are copied. */
    public Milestone {
        requirements = List.copyOf(requirements);
    }

    /** The month it stands for, such as {@code 2021-06}. */
    public String period() {
        return YearMonth.from(date).toString();
    }
}
