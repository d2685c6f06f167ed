package io.xiaohao.report;

import io.xiaohao.refusal.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week of the ISO calendar, from Monday to Sunday ({@code 2021-W23}); domain rules, "Weeks".
 *
 * @param year the year of the week, which may differ from that of its first or last days
 * @param number from 1 to 52 or 53
 */
public record ReportWeek(int year, int number) implements Comparable<ReportWeek> {

    private static final Pattern CODE = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Comparator<ReportWeek> ORDER =
            Comparator.comparingInt(ReportWeek::year).thenComparingInt(ReportWeek::number);

    /** The week in which the day lies. */
    public static ReportWeek of(LocalDate day) {
        return new ReportWeek(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Reads {@code 2021-W23}; refused (field {@code week}) where it is none, or the year has no such week. */
    public static ReportWeek parse(String code) {
        Matcher matcher = CODE.matcher(code == null ? "" : code.strip());
        if (matcher.matches()) {
            ReportWeek week = new ReportWeek(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (week.number() > 0 && of(week.monday()).equals(week)) {
                return week;
            }
        }
        throw Refusal.malformed("week", "“%s”不是周次，应如2021-W23（年份、-W、两位周数）。".formatted(code));
    }

    /** Its first day. */
    public LocalDate monday() {
        LocalDate first = LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY);
        return first.plusWeeks(number - 1L);
    }

    /** Its last day. */
    public LocalDate sunday() {
        return monday().plusDays(6);
    }

    /** The week after it. */
    public ReportWeek next() {
        return of(monday().plusWeeks(1));
    }

    /** The week before it. */
    public ReportWeek previous() {
        return of(monday().minusWeeks(1));
    }

    /** As files, addresses and the journal bear it: {@code 2021-W23}. */
    public String code() {
        return "%04d-W%02d".formatted(year, number);
    }

    /** As people read it: 2021年第23周. */
    public String label() {
        return "%d年第%d周".formatted(year, number);
    }

    /** Its days as people read them: 6月7日至6月13日. */
    public String days() {
        return "%s至%s".formatted(day(monday()), day(sunday()));
    }

    private static String day(LocalDate day) {
        return "%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth());
    }

    @Override
    public int compareTo(ReportWeek other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return code();
    }
}
