package io.xiaohao.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WideTextTests {

    @Test
    void aChineseCharacterIsTwoColumnsWide() {
        assertThat(WideText.width("砚山县 A1")).isEqualTo(9);
        assertThat(WideText.left("合计", 6)).isEqualTo("合计  ");
        assertThat(WideText.right("销号率", 8)).isEqualTo("  销号率");
        assertThat(WideText.right("超期", 2)).isEqualTo("超期");
    }
}
