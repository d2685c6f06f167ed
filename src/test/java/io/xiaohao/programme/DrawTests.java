package io.xiaohao.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected hashes were worked out with {@code printf | sha256sum}. */
class DrawTests {

    private static final List<String> NAMES = List.of("T-2", "砚山县", "T-1", "T-10");

    @Test
    void theSeedAndTheRanksAreThoseOfTheDocumentedFormula() {
        Draw draw = Draw.of("wenshan-2021", "2021-06", "recheck", NAMES, "", 2);

        assertThat(draw.seed()).isEqualTo("38fd3e2aadc9f9241a1fb03928b9c8a72ac6c96b1d18a07cf4baabc18d9fc1f6");
        assertThat(draw.from()).containsExactly("T-1", "T-10", "T-2", "砚山县");
        assertThat(draw.drawn()).containsExactly("T-10", "砚山县");
    }

    @Test
    void aSecretChangesTheSeedAndTheRanks() {
        Draw draw = Draw.of("wenshan-2021", "2021-06", "recheck", NAMES, "s3cret", 4);

        assertThat(draw.seed()).isEqualTo("8235029ed524806ba3d3301c3fd6bac4b2b57d265ec1115ec6cc318f0e59d856");
        assertThat(draw.drawn()).containsExactly("T-1", "砚山县", "T-10", "T-2");
        assertThat(Draw.hash("s3cret")).isEqualTo("1ec1c26b50d5d3c58d9583181af8076655fe00756bf7285940ba3670f99fcba0");
    }

    @Test
    void theOrderOfTheNamesGivenMakesNoDifferenceAndEachCountsOnce() {
        Draw draw = Draw.of("wenshan-2021", "2021-06", "recheck", NAMES, "", 3);

        assertThat(Draw.of("wenshan-2021", "2021-06", "recheck", List.of("T-1", "T-1", "T-10", "T-2", "砚山县"), "", 3))
                .isEqualTo(draw);
    }

    @Test
    void allAreDrawnWhereThereAreFewerThanAskedForAndNoneFromNothing() {
        assertThat(Draw.of("p", "2021", "x", NAMES, "", 9).drawn()).hasSize(4);
        assertThat(Draw.of("p", "2021", "x", List.of(), "", 9).drawn()).isEmpty();
    }

    @Test
    void aNegativeNumberIsAMistake() {
        assertThatThrownBy(() -> Draw.of("p", "2021", "x", NAMES, "", -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
