package io.xiaohao.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CanonicalJsonTests {

    @Test
    void keysAreSortedOnEveryLevel() {
        Map<String, Object> data = new HashMap<>();
        data.put("ranks", List.of(Map.of("rank", 1, "object", "砚山县", "points", new BigDecimal("92.50"))));
        data.put("group", "counties");
        data.put("nothing", null);

        assertThat(CanonicalJson.write(data))
                .isEqualTo("{\"group\":\"counties\",\"ranks\":[{\"object\":\"砚山县\",\"points\":92.50,\"rank\":1}]}");
    }

    @Test
    void numbersAreNumbersWithoutExponent() {
        assertThat(CanonicalJson.write(Map.of("a", new BigDecimal("1E+3"), "b", 99.5, "c", 12L, "d", 1.0E9)))
                .isEqualTo("{\"a\":1000,\"b\":99.5,\"c\":12,\"d\":1000000000}");
    }

    @Test
    void datesAreTexts() {
        assertThat(CanonicalJson.write(Map.of(
                        "deadline", LocalDate.of(2021, 6, 8),
                        "interviewAt", LocalDateTime.of(2021, 6, 8, 10, 0),
                        "late", true)))
                .isEqualTo("{\"deadline\":\"2021-06-08\",\"interviewAt\":\"2021-06-08T10:00\",\"late\":true}");
    }

    @Test
    void sortedSetsAreListsAndEnumConstantsTheirNames() {
        assertThat(CanonicalJson.write(Map.of("from", new TreeSet<>(List.of("乙", "甲")), "kind", Thread.State.NEW)))
                .isEqualTo("{\"from\":[\"乙\",\"甲\"],\"kind\":\"NEW\"}");
    }

    @Test
    void whatHasNoFixedTextIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(Map.of("x", Optional.empty())));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(Map.of("x", Double.NaN)));
    }
}
