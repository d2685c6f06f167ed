package io.xiaohao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.refusal.Refusal;
import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarFileTests {

    private static final String HEADER = "date,kind,name\n";

    @Test
    void daysAreReadInOrder() {
        assertThat(CalendarFile.read(new StringReader(
                        "\uFEFFdate,kind,name\r\n2026-10-01,HOLIDAY,国庆节\r\n\r\n 2026-10-10 ,WORKDAY,国庆节调休上班")))
                .containsExactly(
                        new CalendarDay(LocalDate.of(2026, 10, 1), DayKind.HOLIDAY, "国庆节"),
                        new CalendarDay(LocalDate.of(2026, 10, 10), DayKind.WORKDAY, "国庆节调休上班"));
    }

    @Test
    void everyFaultIsNamedWithItsLine() {
        assertRefused(
                HEADER + "2026-02-30,HOLIDAY,春节\n2026-10-01,休息,国庆节\n2026-10-02,HOLIDAY\n2026-10-03,HOLIDAY,\n",
                "第 2 行的日期“2026-02-30”应形如 2026-10-01，且须是存在的日子",
                "第 3 行的类别“休息”应是 HOLIDAY（放假）或 WORKDAY（上班）",
                "第 4 行应有日期、类别、名称三列，实有 2 列",
                "第 5 行缺少名称");
    }

    @Test
    void aDayGivenTwiceIsNamedWithBothLines() {
        assertRefused(HEADER + "2026-10-01,HOLIDAY,国庆节\n2026-10-01,WORKDAY,补班\n", "第 3 行的 2026-10-01 在第 2 行已有");
    }

    @Test
    void aFileWithoutHeaderIsRefused() {
        assertRefused("2026-10-01,HOLIDAY,国庆节\n", "第 1 行应是表头“date,kind,name”，而不是“2026-10-01,HOLIDAY,国庆节”");
        assertRefused("", "第 1 行应是表头");
    }

    private static void assertRefused(String file, String... messages) {
        assertThatThrownBy(() -> CalendarFile.read(new StringReader(file)))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll(messages);
    }
}
