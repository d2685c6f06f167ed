package io.xiaohao.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersInTextTests {

    @ParameterizedTest
    @CsvSource({
        "联系人张某13812345678，请回复, 联系人张某138****5678，请回复",
        "电话：138 1234 5678。, 电话：138****5678。",
        "电话138-1234-5678, 电话138****5678",
        "+8613912345678, 139****5678",
        "+86 139 1234 5678 住户, 139****5678 住户",
        "（19912345678）, （199****5678）",
        "身份证11010519491231002X的业主, 身份证110***********002X的业主",
        "身份证11010519491231002x, 身份证110***********002X"
    })
    void numbersAreMasked(String text, String masked) {
        assertThat(PersonalNumbers.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12812345678 不是手机号",
                "编号WC13812345678",
                "T-13812345678",
                "13812345678901",
                "金额1381234567.8元",
                "图号0.13812345678",
                "110105194912310021 校验位不对",
                "热线12345",
                "2021-06-01 10:00",
                "/api/evidence/13812345678"
            })
    void otherNumbersStay(String text) {
        assertThat(PersonalNumbers.masked(text)).isEqualTo(text);
    }

    @Test
    void eachNumberIsTold() {
        List<NumbersInText.Found> found = new ArrayList<>();
        NumbersInText.masked("张13812345678，李139 0000 1111，再拨13812345678", found::add);

        assertThat(found)
                .containsExactly(
                        new NumbersInText.Found("13812345678", "138****5678"),
                        new NumbersInText.Found("13900001111", "139****1111"),
                        new NumbersInText.Found("13812345678", "138****5678"));
    }

    @Test
    void nothingIsMadeOfNothing() {
        assertThat(PersonalNumbers.masked(null)).isNull();
        assertThat(PersonalNumbers.masked("")).isEmpty();
    }
}
