package io.xiaohao.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@XiaohaoTest
class KnownNamesTests {

    @Autowired
    private KnownNames known;

    @Test
    void theProductTheGovernmentsProgrammesAndUnitsAreKnownToEverybody() {
        assertThat(known.words())
                .contains("xiaohao", "销号", "camunda")
                .contains("文成县", "wencheng", "文山州创建国家卫生城市（县城）挂牌督战方案", "wenshan")
                .contains("县公安局", "gonganju");
    }

    @Test
    void whatStandsInMostPasswordsIsNot() {
        assertThat(known.words()).allSatisfy(word -> assertThat(word).hasSizeGreaterThan(1));
        assertThat(known.words()).doesNotContain("2015", "2021", "xian", "");
    }
}
