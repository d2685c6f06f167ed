package io.xiaohao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class ChineseDateTests {

    @Test
    void aDayHasNoLeadingZeros() {
        assertThat(ChineseDate.of(LocalDate.of(2021, 6, 8))).isEqualTo("2021年6月8日");
        assertThat(ChineseDate.withWeekday(LocalDate.of(2021, 6, 8))).isEqualTo("2021年6月8日（星期二）");
        assertThat(ChineseDate.toTheMinute(LocalDateTime.of(2021, 12, 31, 9, 5)))
                .isEqualTo("2021年12月31日9时05分");
    }
}
