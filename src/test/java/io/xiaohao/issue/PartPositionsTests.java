package io.xiaohao.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartPositionsTests {

    private static final int MOST_BYTES = 4096;

    @ParameterizedTest(name = "each {0}th")
    @ValueSource(ints = {1, 2, 7, 16, 17, 100, 4000, 8175, 32703})
    void whatIsKeptIsReadAgain(int step) {
        PartPositions positions = new PartPositions();
        BitSet expected = new BitSet();
        IntStream.iterate(0, next -> next < PartPositions.PART, next -> next + step)
                .forEach(position -> {
                    positions.add(position);
                    expected.set(position);
                });
        byte[] kept = positions.bytes();
        assertThat(PartPositions.read(kept)).isEqualTo(expected);
        assertThat(kept).as("fits its column").hasSizeLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void theLastPositionAloneIsReadAgain() {
        PartPositions positions = new PartPositions();
        positions.add(PartPositions.PART - 1);
        assertThat(PartPositions.read(positions.bytes()).stream()).containsExactly(PartPositions.PART - 1);
    }

    @Test
    void idsAreReadAgainInTheirOrder() {
        long[] ids = {7, 1L << 40, 3};
        assertThat(PartPositions.idsOf(PartPositions.bytesOf(ids))).containsExactly(ids);
    }

    @Test
    void aPairIsTwoCharactersInTheirOrder() {
        assertThat(CharacterPairs.of("垃圾垃圾")).hasSize(2);
        assertThat(CharacterPairs.of("垃")).isEmpty();
        assertThat(CharacterPairs.of("圾垃")).doesNotContainAnyElementsOf(CharacterPairs.of("垃圾"));
        long pair = CharacterPairs.of("龥\uffff").iterator().next();
        assertThat(pair).isEqualTo(CharacterPairs.last('龥')).isGreaterThan(CharacterPairs.first('龥'));
    }
}
