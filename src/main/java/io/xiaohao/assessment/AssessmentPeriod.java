package io.xiaohao.assessment;

import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What an assessment is about in time: a month ({@code 2015-03}), a quarter ({@code 2022-Q1}), half a year
 * ({@code 2022-H1}) or a year ({@code 2022}). Ordered by its last month, a shorter period before the longer one that
 * ends with it.
 *
 * @param kind how long it is
 * @param year the year
 * @param number which one of its kind in the year, from 1
 */
public record AssessmentPeriod(Kind kind, int year, int number) implements Comparable<AssessmentPeriod> {

    private static final Pattern CODE = Pattern.compile("(\\d{4})(?:-(Q|H)?(\\d{1,2}))?");

    /** Refuses numbers that no year has. */
    public AssessmentPeriod {
        if (number < 1 || number > 12 / kind.months) {
            throw unknown("%d-%d".formatted(year, number));
        }
    }

    /**
     * The period of a code.
     *
     * @throws Refusal (400) where it is none
     */
    public static AssessmentPeriod of(String code) {
        return find(code).orElseThrow(() -> unknown(code));
    }

    /** The period of a code; empty where it is none. */
    public static Optional<AssessmentPeriod> find(String code) {
        Matcher matcher = CODE.matcher(code == null ? "" : code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        Kind kind = Kind.of(matcher.group(2), matcher.group(3));
        int number = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
        boolean possible = number >= 1
                && number <= 12 / kind.months
                && new AssessmentPeriod(kind, year, number).code().equals(code);
        return possible ? Optional.of(new AssessmentPeriod(kind, year, number)) : Optional.empty();
    }

    /** The month. */
    public static AssessmentPeriod month(YearMonth month) {
        return new AssessmentPeriod(Kind.MONTH, month.getYear(), month.getMonthValue());
    }

    /** The period of a kind that a month lies in. */
    public static AssessmentPeriod of(Kind kind, YearMonth month) {
        return new AssessmentPeriod(kind, month.getYear(), (month.getMonthValue() - 1) / kind.months + 1);
    }

    /** As it is written everywhere. */
    public String code() {
        return switch (kind) {
            case MONTH -> "%04d-%02d".formatted(year, number);
            case QUARTER -> "%04d-Q%d".formatted(year, number);
            case HALF_YEAR -> "%04d-H%d".formatted(year, number);
            case YEAR -> "%04d".formatted(year);
        };
    }

    /** As it is read aloud: 2015年3月, 2022年第一季度, 2022年上半年, 2022年度. */
    public String label() {
        return switch (kind) {
            case MONTH -> "%d年%d月".formatted(year, number);
            case QUARTER ->
                "%d年第%s季度".formatted(year, List.of("一", "二", "三", "四").get(number - 1));
            case HALF_YEAR -> "%d年%s半年".formatted(year, number == 1 ? "上" : "下");
            case YEAR -> "%d年度".formatted(year);
        };
    }

    /** Its first month. */
    public YearMonth firstMonth() {
        return YearMonth.of(year, (number - 1) * kind.months + 1);
    }

    /** Its last month. */
    public YearMonth lastMonth() {
        return YearMonth.of(year, number * kind.months);
    }

    /** Its months in order. */
    public List<YearMonth> months() {
        return IntStream.range(0, kind.months)
                .mapToObj(firstMonth()::plusMonths)
                .toList();
    }

    /** Its first day. */
    public LocalDate firstDay() {
        return firstMonth().atDay(1);
    }

    /** Its last day. */
    public LocalDate lastDay() {
        return lastMonth().atEndOfMonth();
    }

    /** The one of its kind just before it. */
    public AssessmentPeriod previous() {
        return of(kind, firstMonth().minusMonths(1));
    }

    /** The one of its kind just after it. */
    public AssessmentPeriod next() {
        return of(kind, lastMonth().plusMonths(1));
    }

    /** The periods of a shorter kind within it, in order. */
    public List<AssessmentPeriod> within(Kind shorter) {
        return months().stream().map(month -> of(shorter, month)).distinct().toList();
    }

    @Override
    public int compareTo(AssessmentPeriod other) {
        int byEnd = lastMonth().compareTo(other.lastMonth());
        return byEnd != 0 ? byEnd : kind.compareTo(other.kind);
    }

    @Override
    public String toString() {
        return code();
    }

    private static Refusal unknown(String code) {
        return Refusal.malformed("period", "“%s”不是考评周期，应如2015-03、2022-Q1、2022-H1或2022。".formatted(code));
    }

    /** How long a period is. */
    public enum Kind {
        /** 月. */
        MONTH(1, "月度"),
        /** 季. */
        QUARTER(3, "季度"),
        /** 半年. */
        HALF_YEAR(6, "半年"),
        /** 年. */
        YEAR(12, "年度");

        private final int months;
        private final String label;

        Kind(int months, String label) {
            this.months = months;
            this.label = label;
        }

        /** In Chinese. */
        public String label() {
            return label;
        }

        private static Kind of(String letter, String number) {
            if (number == null) {
                return YEAR;
            }
            if (letter == null) {
                return MONTH;
            }
            return letter.equals("Q") ? QUARTER : HALF_YEAR;
        }
    }
}
