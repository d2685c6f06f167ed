package io.xiaohao.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentPeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2015-03, 2015年3月, 2015-03-01, 2015-03-31, 2015-02, 2015-04",
        "2022-Q1, 2022年第一季度, 2022-01-01, 2022-03-31, 2021-Q4, 2022-Q2",
        "2022-H2, 2022年下半年, 2022-07-01, 2022-12-31, 2022-H1, 2023-H1",
        "2022, 2022年度, 2022-01-01, 2022-12-31, 2021, 2023"
    })
    void aPeriodKnowsItsNameItsDaysAndItsNeighbours(
            String code, String label, LocalDate first, LocalDate last, String before, String after) {
        AssessmentPeriod period = AssessmentPeriod.of(code);

        assertThat(period.code()).isEqualTo(code);
        assertThat(period.label()).isEqualTo(label);
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period.previous()).hasToString(before);
        assertThat(period.next()).hasToString(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2015-3", "2015-13", "2015-00", "2022-Q5", "2022-Q0", "2022-H3", "2022-Q01"})
    void whatIsNoPeriodIsRefused(String code) {
        assertThatThrownBy(() -> AssessmentPeriod.of(code)).isInstanceOf(Refusal.class);
    }

    @Test
    void aShorterPeriodComesBeforeTheLongerOneThatEndsWithIt() {
        assertThat(Stream.of("2022", "2022-12", "2022-H2", "2022-Q4", "2022-11", "2023-01")
                        .map(AssessmentPeriod::of)
                        .sorted()
                        .map(AssessmentPeriod::code))
                .containsExactly("2022-11", "2022-12", "2022-Q4", "2022-H2", "2022", "2023-01");
    }

    @Test
    void aYearHasItsQuartersAndAQuarterItsMonths() {
        assertThat(AssessmentPeriod.of("2022").within(AssessmentPeriod.Kind.QUARTER))
                .hasToString("[2022-Q1, 2022-Q2, 2022-Q3, 2022-Q4]");
        assertThat(AssessmentPeriod.of("2022-Q2").within(AssessmentPeriod.Kind.MONTH))
                .hasToString("[2022-04, 2022-05, 2022-06]");
    }
}
