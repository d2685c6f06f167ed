package io.xiaohao.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTests {

    @ParameterizedTest
    @ValueSource(strings = {"县公安局、县信访局", "县公安局；县信访局", "县公安局;县信访局", "县公安局，县信访局", "县公安局, 县信访局", " 县公安局 、、县信访局、县公安局"})
    void namesAreSeparatedByAnyOfTheUsualMarksAndEachCountsOnce(String text) {
        assertThat(Names.split(text)).containsExactly("县公安局", "县信访局");
    }

    @Test
    void aSeparatorWithinBracketsBelongsToTheName() {
        assertThat(Names.split("凤溪社区（朝阳新村居、华桥新村居）、陈宅村")).containsExactly("凤溪社区（朝阳新村居、华桥新村居）", "陈宅村");
    }

    @Test
    void aStrayClosingBracketDoesNotGlueNamesTogether() {
        assertThat(Names.split("县公安局）、县信访局")).containsExactly("县公安局）", "县信访局");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "、"})
    void nothingGivesNoNames(String text) {
        assertThat(Names.split(text)).isEmpty();
    }

    @Test
    void widthAndSpacesMakeNoDifference() {
        assertThat(Names.key("县纪委 (监察局)")).isEqualTo(Names.key("县纪委（监察局）"));
    }
}
