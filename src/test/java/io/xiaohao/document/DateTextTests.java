package io.xiaohao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as people write them. */
class DateTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-06-01",
                "2021-6-1",
                "2021/6/1",
                "2021/06/01",
                "2021.6.1",
                "2021年6月1日",
                "2021年06月01号",
                " 2021-06-01　",
                "２０２１年６月１日",
                "2021 年 6 月 1 日",
                "2021-06-01 10:30:00",
                "2021/6/1 0:00"
            })
    void everyCommonFormIsRead(String text) {
        assertThat(DateText.parse(text)).isEqualTo(LocalDate.of(2021, 6, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-30", "2021/13/1", "2021年2月29日", "2021.0.1", "2021-6-31"})
    void impossibleDaysAreRefused(String text) {
        assertThatThrownBy(() -> DateText.parse(text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(text)
                .hasMessageContaining("不是日历上有的日期");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "六月一日", "21-6-1", "2021-6", "2021-6/1", "44348", "20210601", "6月1日", "2021-06-01起"})
    void whatIsNoDateIsRefusedWithTheForms(String text) {
        assertThatThrownBy(() -> DateText.parse(text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("2021年6月1日");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0021-06-01", "1899年12月31日"})
    void yearsThatCannotBeMeantAreRefused(String text) {
        assertThatThrownBy(() -> DateText.parse(text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("年份");
    }
}
