package io.xiaohao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportWeekTests {

    @ParameterizedTest
    @CsvSource({
        "2021-06-07, 2021-W23",
        "2021-06-13, 2021-W23",
        "2021-01-01, 2020-W53",
        "2022-01-02, 2021-W52",
        "2024-12-30, 2025-W01"
    })
    void aDayLiesInItsIsoWeek(LocalDate day, String code) {
        ReportWeek week = ReportWeek.of(day);

        assertThat(week.code()).isEqualTo(code);
        assertThat(ReportWeek.parse(code)).isEqualTo(week);
        assertThat(day).isBetween(week.monday(), week.sunday());
    }

    @Test
    void weeksFollowEachOtherOverTheYear() {
        assertThat(ReportWeek.parse("2020-W53").next()).isEqualTo(ReportWeek.parse("2021-W01"));
        assertThat(ReportWeek.parse("2021-W01").previous()).isEqualTo(ReportWeek.parse("2020-W53"));
        assertThat(ReportWeek.parse("2021-W01")).isGreaterThan(ReportWeek.parse("2020-W53"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-W53", "2021-W00", "2021-23", "2021-W1", "", "二〇二一年第1周"})
    void whatIsNoWeekIsRefused(String text) {
        assertThatThrownBy(() -> ReportWeek.parse(text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("2021-W23");
    }

    @Test
    void peopleReadItInChinese() {
        assertThat(ReportWeek.parse("2021-W23").label()).isEqualTo("2021年第23周");
        assertThat(ReportWeek.parse("2021-W23").days()).isEqualTo("6月7日至6月13日");
    }
}
