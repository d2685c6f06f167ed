package io.xiaohao.milestone;

import io.xiaohao.calendar.WorkingDays;
import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.LedgerSummary;
import io.xiaohao.issue.LedgerSummary.Figures;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.Programme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far it is to the next milestone, and how many closures a week that takes (节点预测). */
@Component
public class MilestoneOutlook {

    private static final BigDecimal WORKING_WEEK = BigDecimal.valueOf(5);

    private final MilestonePlan plan;
    private final IssueLedger ledger;
    private final Organization organization;
    private final WorkingDays workingDays;

    MilestoneOutlook(MilestonePlan plan, IssueLedger ledger, Organization organization, WorkingDays workingDays) {
        this.plan = plan;
        this.ledger = ledger;
        this.organization = organization;
        this.workingDays = workingDays;
    }

    /**
     * The way to the first milestone on a day or after it, by the list as of the end of that day; empty where none is to
     * come.
     *
     * @param areaCode the supervised object; null: the whole programme
     */
    @Transactional(readOnly = true)
    public Optional<Outlook> next(Programme programme, String areaCode, LocalDate asOf) {
        return plan.next(programme, asOf)
                .map(milestone -> of(milestone, figures(ledger.summary(programme, asOf, null), areaCode), asOf));
    }

    /** The way to a milestone from figures as of the end of a day. */
    public Outlook of(Milestone milestone, Figures figures, LocalDate asOf) {
        int needed = neededClosures(figures, milestone.minRate());
        int daysLeft = workingDays.between(asOf, milestone.date());
        return new Outlook(
                milestone.date(),
                milestone.minPoints(),
                milestone.minRate(),
                figures.rectificationRate(),
                needed,
                perWeek(needed, daysLeft),
                daysLeft);
    }

    private Figures figures(LedgerSummary summary, String areaCode) {
        if (areaCode == null) {
            return summary.whole();
        }
        String name = organization.areaByCode(areaCode).name();
        return summary.byObject().stream()
                .filter(figures -> figures.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(areaCode + " is no supervised object"));
    }

    /** The least number of further closures with which the rate, rounded as it is frozen, reaches the threshold. */
    private static int neededClosures(Figures figures, BigDecimal minRate) {
        long counted = figures.total() - figures.in(IssueStatus.REJECTED) - figures.in(IssueStatus.MERGED);
        long closed = figures.in(IssueStatus.CLOSED);
        long needed = Math.max(0, upTo(minRate, counted) - closed);
        while (needed > 0 && rate(closed + needed - 1, counted).compareTo(minRate) >= 0) {
            needed--;
        }
        return Math.toIntExact(needed);
    }

    private static long upTo(BigDecimal minRate, long counted) {
        return minRate.multiply(BigDecimal.valueOf(counted))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                .longValueExact();
    }

    private static BigDecimal rate(long closed, long counted) {
        return BigDecimal.valueOf(closed * 100).divide(BigDecimal.valueOf(counted), 2, RoundingMode.HALF_UP);
    }

    /** In a week of five working days; where less than a week is left, everything that is needed. */
    private static BigDecimal perWeek(int needed, int daysLeft) {
        BigDecimal all = BigDecimal.valueOf(needed);
        if (daysLeft <= WORKING_WEEK.intValue()) {
            return all.setScale(2);
        }
        return all.multiply(WORKING_WEEK).divide(BigDecimal.valueOf(daysLeft), 2, RoundingMode.HALF_UP);
    }

    /**
     * The way to a milestone.
     *
     * @param date the milestone's day
     * @param minPoints the least points
     * @param minRate the least rate, in per cent
     * @param rate the rate now, in per cent with two decimals; null where the list is empty
     * @param neededClosures how many closures are missing, if nothing is added to the list
     * @param neededPerWeek how many that makes in a week of five working days, two decimals
     * @param workingDaysLeft the working days after today up to and with the milestone's day
     */
    public record Outlook(
            LocalDate date,
            BigDecimal minPoints,
            BigDecimal minRate,
            BigDecimal rate,
            int neededClosures,
            BigDecimal neededPerWeek,
            int workingDaysLeft) {}
}
