package io.xiaohao.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The figures of a report, computed by the system and frozen when it is filed: a snapshot as of that moment.
 *
 * @param asOf the moment
 * @param open issues not settled, shelved ones included
 * @param registered put on the list in the week so far
 * @param closed closed in the week so far, and still so
 * @param overdue open ones past their deadline
 * @param serious of these, the seriously overdue
 * @param shelved put off
 * @param rate the rectification rate in per cent, two decimals; null where there is nothing to divide by
 * @param change against the last report filed before; null where there is none
 * @param oldest the five open ones known longest
 * @param dueNextWeek open ones whose deadline lies in the next week
 * @param nextDue the first of these
 * @param helping open ones with which the unit helps; null in an object's report
 * @param forecast the way to the next milestone; null where the programme has none to come
 */
public record ReportFigures(
        LocalDateTime asOf,
        long open,
        long registered,
        long closed,
        long overdue,
        long serious,
        long shelved,
        BigDecimal rate,
        Change change,
        List<Line> oldest,
        long dueNextWeek,
        List<Line> nextDue,
        Long helping,
        Forecast forecast) {

    /** Copies the lists. */
    public ReportFigures {
        oldest = List.copyOf(oldest);
        nextDue = List.copyOf(nextDue);
    }

    /** The rate as people read it; a dash where there is none. */
    public String rateText() {
        return rate == null ? "—" : rate.toPlainString() + "%";
    }

    /**
     * What changed since an earlier report.
     *
     * @param week the week of that report
     * @param open how many more are open; negative: fewer
     * @param overdue how many more are overdue
     * @param rate by how many points the rate rose; null where one of both has none
     */
    public record Change(String week, long open, long overdue, BigDecimal rate) {}

    /**
     * An issue in a list.
     *
     * @param number its number
     * @param place where, or null
     * @param description what
     * @param status where it stands, in Chinese
     * @param light its light's name
     * @param lightLabel its light, in Chinese
     * @param discoveredOn when it was found
     * @param deadline its deadline, or null
     */
    public record Line(
            String number,
            String place,
            String description,
            String status,
            String light,
            String lightLabel,
            LocalDate discoveredOn,
            LocalDate deadline) {}

    /**
     * The way to the next milestone.
     *
     * @param date its day
     * @param minRate the least rate, in per cent
     * @param neededClosures how many closures are missing
     * @param neededPerWeek how many that makes a week
     * @param workingDaysLeft working days until then
     */
    public record Forecast(
            LocalDate date, BigDecimal minRate, int neededClosures, BigDecimal neededPerWeek, int workingDaysLeft) {

        private static final int A_WEEK = 5;

        /** In a sentence. */
        public String sentence() {
            String goal = "距%d月%d日节点（整改达标率不低于%s%%）还有%d个工作日，"
                    .formatted(
                            date.getMonthValue(),
                            date.getDayOfMonth(),
                            minRate.stripTrailingZeros().toPlainString(),
                            workingDaysLeft);
            return neededClosures == 0
                    ? goal + "按现有清单已达到。"
                    : workingDaysLeft <= A_WEEK
                            ? goal + "还须销号%d个。".formatted(neededClosures)
                            : goal
                                    + "还须销号%d个，平均每周%s个。"
                                            .formatted(
                                                    neededClosures,
                                                    neededPerWeek
                                                            .stripTrailingZeros()
                                                            .toPlainString());
        }
    }
}
