package io.xiaohao.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.xiaohao.XiaohaoTest;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the duties of all modules say is due when the server was off over several of their periods. */
@XiaohaoTest
class DutiesAfterAPauseTests {

    @Autowired
    private List<CalendarDuty> duties;

    @Autowired
    private Programmes programmes;

    @Test
    void noDutyNamesAPeriodTwiceHoweverLongTheServerWasOff() {
        LocalDateTime yearsLater = LocalDateTime.parse("2023-12-31T23:59");
        for (String code : List.of("wencheng-2015", "wenshan-2021", "sheqi-2022")) {
            Programme programme = programmes.programme(code);
            for (CalendarDuty duty : duties) {
                List<String> keys = duty.due(programme, yearsLater).stream()
                        .map(opening -> opening.period() + " " + opening.object())
                        .toList();

                assertThat(keys).as("%s of %s", duty.kind(), code).doesNotHaveDuplicates();
                assertThat(duty.due(programme, yearsLater))
                        .as("%s of %s", duty.kind(), code)
                        .allMatch(opening -> opening.kind().equals(duty.kind()))
                        .noneMatch(opening -> opening.due().isAfter(yearsLater));
            }
        }
    }

    @Test
    void rechecksOfThreeMonthsAreAllDueAfterwards() {
        Programme programme = programmes.programme("wencheng-2015");
        CalendarDuty rechecks = duty("recheck");
        List<Opening> before = rechecks.due(programme, LocalDateTime.parse("2015-03-10T00:00"));
        List<Opening> after = rechecks.due(programme, LocalDateTime.parse("2015-06-10T00:00"));

        assertThat(after.subList(before.size(), after.size()))
                .extracting(Opening::period, opening -> opening.due().toString())
                .containsExactly(
                        tuple("2015-04", "2015-04-01T09:00"),
                        tuple("2015-05", "2015-05-04T09:00"),
                        tuple("2015-06", "2015-06-01T09:00"));
    }

    private CalendarDuty duty(String kind) {
        return duties.stream()
                .filter(duty -> duty.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
