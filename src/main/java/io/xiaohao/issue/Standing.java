package io.xiaohao.issue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * How a part of the list stood at a moment.
 *
 * @param byStatus how many issues were in each state
 * @param open those not settled, the longest known first
 */
public record Standing(Map<IssueStatus, Long> byStatus, List<OpenIssue> open) {

    /** Copies both. */
    public Standing {
        byStatus = Map.copyOf(byStatus);
        open = List.copyOf(open);
    }

    /** How many were in the state. */
    public long in(IssueStatus status) {
        return byStatus.getOrDefault(status, 0L);
    }

    /** 销号率: closed ÷ (all − rejected − merged), per cent, two decimals; null where there is nothing to divide by. */
    public BigDecimal rate() {
        long all = byStatus.values().stream().mapToLong(Long::longValue).sum();
        long denominator = all - in(IssueStatus.REJECTED) - in(IssueStatus.MERGED);
        if (denominator == 0) {
            return null;
        }
        return BigDecimal.valueOf(in(IssueStatus.CLOSED) * 100)
                .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
    }
}
