package io.xiaohao.issue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A programme's ledger in figures, as of the end of a day (today: as of now).
 *
 * @param programme the programme's code
 * @param asOf the day
 * @param whole everything
 * @param byObject by supervised object in the pack's order; what lies in none is last, under 其他
 * @param byList by issue list
 */
public record LedgerSummary(
        String programme, LocalDate asOf, Figures whole, List<Figures> byObject, List<Figures> byList) {

    /**
     * Figures of one group.
     *
     * @param name the object's or the list's name
     * @param total all issues on the list
     * @param byStatus how many in each state
     * @param byLight how many show each light; SERIOUS is counted apart from RED
     * @param rectificationRate closed ÷ (all − rejected − merged) in per cent, two decimals; null where there is nothing to
     *     divide by
     * @param closedBefore how many of the closed ones were closed before they were taken over (历史销号)
     */
    public record Figures(
            String name,
            long total,
            Map<IssueStatus, Long> byStatus,
            Map<Light, Long> byLight,
            BigDecimal rectificationRate,
            long closedBefore) {

        /** How many are in the state. */
        public long in(IssueStatus status) {
            return byStatus.getOrDefault(status, 0L);
        }
    }
}
