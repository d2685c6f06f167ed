package io.xiaohao.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.testing.ModuleDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each paper has one number, each number one paper, and none is left out. */
class PaperNumbersTests {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 8);
    private static final int AT_ONCE = 12;

    private final ModuleDatabase database = ModuleDatabase.migratedTo("090");
    private final PaperNumbers numbers = new PaperNumbers(
            database.client(),
            database.transactions(),
            Clock.fixed(Instant.parse("2021-06-08T02:00:00Z"), ZoneId.of("Asia/Shanghai")));

    private String number(String programme, String kind, String subject, int turn, LocalDate day) {
        return numbers.number(new PaperOccasion(programme, kind, subject, turn, day))
                .toString();
    }

    @Test
    void aSeriesCountsFromOneAndAPaperKeepsItsNumber() {
        assertThat(number("wenshan-2021", "交办单", "T-1", 1, DAY)).isEqualTo("交办单〔2021〕1号");
        assertThat(number("wenshan-2021", "交办单", "T-2", 1, DAY)).isEqualTo("交办单〔2021〕2号");
        assertThat(number("wenshan-2021", "交办单", "T-1", 1, DAY)).isEqualTo("交办单〔2021〕1号");
        assertThat(number("wenshan-2021", "交办单", "T-1", 1, DAY.plusYears(1))).isEqualTo("交办单〔2021〕1号");
        assertThat(number("wenshan-2021", "交办单", "T-1", 2, DAY)).isEqualTo("交办单〔2021〕3号");
    }

    @Test
    void eachProgrammeKindAndYearHasItsOwnSeries() {
        number("wenshan-2021", "交办单", "T-1", 1, DAY);

        assertThat(number("wenshan-2021", "销号单", "T-1", 1, DAY)).isEqualTo("销号单〔2021〕1号");
        assertThat(number("sheqi-2022", "交办单", "T-1", 1, DAY)).isEqualTo("交办单〔2021〕1号");
        assertThat(number("wenshan-2021", "交办单", "T-2", 1, DAY.plusYears(1))).isEqualTo("交办单〔2022〕1号");
    }

    @Test
    void nothingIsNumberedByLooking() {
        PaperOccasion occasion = new PaperOccasion("wenshan-2021", "交办单", "T-1", 1, DAY);

        assertThat(numbers.find(occasion)).isEmpty();
        assertThat(numbers.find(occasion)).isEmpty();
    }

    @Test
    void papersMadeAtOnceGetDifferentNumbersWithoutGaps() throws Exception {
        List<PaperNumber> given =
                atOnce(index -> () -> numbers.number(new PaperOccasion("wenshan-2021", "交办单", "T-" + index, 1, DAY)));

        assertThat(given.stream().map(PaperNumber::number).sorted())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, AT_ONCE).boxed().toList());
    }

    @Test
    void onePaperMadeSeveralTimesAtOnceGetsOneNumber() throws Exception {
        PaperOccasion same = new PaperOccasion("wenshan-2021", "销号单", "T-1", 1, DAY);

        assertThat(new HashSet<>(atOnce(index -> () -> numbers.number(same))))
                .containsExactly(new PaperNumber("销号单", 2021, 1));
        assertThat(number("wenshan-2021", "销号单", "T-2", 1, DAY)).isEqualTo("销号单〔2021〕2号");
    }

    private static <T> List<T> atOnce(IntFunction<Callable<T>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<T>> answers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                Callable<T> each = work.apply(i);
                answers.add(people.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            List<T> given = new ArrayList<>();
            for (Future<T> answer : answers) {
                given.add(answer.get());
            }
            return given;
        } finally {
            people.shutdownNow();
        }
    }
}
