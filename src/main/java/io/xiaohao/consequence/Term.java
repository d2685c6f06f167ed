package io.xiaohao.consequence;

import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.AssessmentPeriod.Kind;
import java.time.LocalDate;

/** How from and to of a consequence follow from the period of its result and the day of publication. */
enum Term {
    /** The period itself. */
    PERIOD,
    /** The last two quarters up to the end of the period. */
    TWO_QUARTERS,
    /** The year in which the period ends. */
    YEAR,
    /** The year after that. */
    FOLLOWING_YEAR,
    /** From the day of publication until a later result is not bad. */
    UNTIL_RECOVERED,
    /** From the day of publication, without an end. */
    FOR_GOOD;

    private static final int TWO_QUARTERS_MONTHS = 6;

    Span of(AssessmentPeriod period, LocalDate published) {
        int year = period.lastMonth().getYear();
        return switch (this) {
            case PERIOD -> new Span(period.firstDay(), period.lastDay());
            case TWO_QUARTERS ->
                new Span(
                        period.lastMonth().minusMonths(TWO_QUARTERS_MONTHS - 1L).atDay(1), period.lastDay());
            case YEAR -> wholeYear(year);
            case FOLLOWING_YEAR -> wholeYear(year + 1);
            case UNTIL_RECOVERED, FOR_GOOD -> new Span(published, null);
        };
    }

    /** As the register shows it where there is no last day. */
    String openEnd() {
        return this == UNTIL_RECOVERED ? "退出后进为止" : "长期";
    }

    private static Span wholeYear(int year) {
        AssessmentPeriod period = new AssessmentPeriod(Kind.YEAR, year, 1);
        return new Span(period.firstDay(), period.lastDay());
    }
}
