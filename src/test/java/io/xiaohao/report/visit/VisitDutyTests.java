package io.xiaohao.report.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.process.CalendarRun;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.programme.Draw;
import io.xiaohao.programme.Opening;
import io.xiaohao.programme.Origin;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Which weeks owe a visit, what a server that was off makes of them, and how random supervision is drawn. */
@XiaohaoTest
class VisitDutyTests {

    @Autowired
    private ApplicationContext beans;

    private LoopFixture fixture;
    private VisitRun visits;

    @BeforeEach
    void open() {
        fixture = new LoopFixture(beans);
        visits = new VisitRun(fixture);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Worked out from the calendar: 2021-06-14, 09-20 and 21 and 10-01 to 07 are holidays, 12-31 is a Friday. */
    @Test
    void everyWeekWithAWorkingDayInThePeriodOwesAVisit() {
        List<Opening> due = due("2022-02-01T00:00");

        assertThat(due).hasSize(31 * 8);
        assertThat(of(due, "砚山县")).hasSize(31);
        assertThat(of(due, "砚山县").get(0)).isEqualTo("2021-W22 2021-05-31T09:00");
        assertThat(of(due, "砚山县"))
                .contains("2021-W24 2021-06-15T09:00", "2021-W38 2021-09-22T09:00", "2021-W40 2021-10-08T09:00");
        assertThat(of(due, "砚山县").get(30)).isEqualTo("2021-W52 2021-12-27T09:00");
    }

    @Test
    void theNextOnesAreToldUntilThereAreNoMore() {
        VisitDuty duty = visits.dutySince("2021-05-30T00:00");

        assertThat(duty.next(visits.programme(), at("2021-01-01T00:00"))).contains(at("2021-05-31T09:00"));
        assertThat(duty.next(visits.programme(), at("2021-06-07T09:00"))).contains(at("2021-06-15T09:00"));
        assertThat(duty.next(visits.programme(), at("2021-12-27T09:00"))).isEmpty();
        assertThat(duty.next(fixture.programme("wencheng-2015"), at("2015-05-04T09:00")))
                .isEmpty();
        assertThat(duty.due(fixture.programme("sheqi-2022"), at("2023-01-01T00:00")))
                .isEmpty();
    }

    @Test
    void aWeekWithoutAWorkingDayOwesNothing() {
        CalendarRun calendar = new CalendarRun(fixture);
        Stream.of("2021-07-12", "2021-07-13", "2021-07-14", "2021-07-15", "2021-07-16")
                .forEach(calendar::holiday);

        assertThat(of(due("2021-08-01T00:00"), "砚山县"))
                .contains("2021-W27 2021-07-05T09:00", "2021-W29 2021-07-19T09:00")
                .noneMatch(each -> each.startsWith("2021-W28"));
    }

    @Test
    void aWeekThatWentByWhileTheServerWasOffIsToldAsMissed() {
        fixture.at("2021-08-18T08:00");

        opens(visits.dutySince("2021-06-01T00:00"), "2021-W31");

        assertThat(visits.stored("2021-W31", "砚山县").missedAt()).isEqualTo(at("2021-08-18T08:00"));
        assertThat(fixture.loop("wenshan", "2021-W31/砚山县").events()).containsExactly("visit.missed");
    }

    @Test
    void aWeekThatWasOverBeforeTheProgrammeRanHereIsLeftAlone() {
        fixture.at("2021-08-18T08:00");

        opens(visits.dutySince("2021-08-09T00:00"), "2021-W30");

        assertThat(fixture.bean(Visits.class).ofWeek(VisitRun.PROGRAMME, "2021-W30"))
                .isEmpty();
    }

    @Test
    void aRunningWeekIsAskedForLate() {
        fixture.at("2021-08-18T08:00");

        opens(visits.dutySince("2021-06-01T00:00"), "2021-W33");

        fixture.loop("wenshan", "2021-W33/砚山县").waitsAt("record-visit").tells("visit.due", "2021-08-18T08:00");
    }

    @Test
    void randomSupervisionIsDrawnSoThatAnybodyCanCheckIt() throws Exception {
        fixture.at("2021-09-06T09:00");
        List.of("文山市", "砚山县", "西畴县").forEach(object -> visits.owed("2021-W36", object));
        Map<String, List<String>> points =
                Map.of("文山市", List.of("甲", "乙"), "砚山县", List.of("丙", "丁"), "西畴县", List.of("戊"));

        draws("2021-W36", new VisitRules(true, 1, Origin.SYSTEM, points));

        JsonNode told = data("2021-W36");
        Draw again = Draw.of(
                "wenshan-2021",
                "2021-W36",
                told.get("purpose").asText(),
                texts(told.get("from")),
                told.get("secret").asText(),
                1);
        assertThat(told.get("seed").asText()).isEqualTo(again.seed());
        assertThat(texts(told.get("drawn"))).isEqualTo(again.drawn());
        String object = again.drawn().get(0);
        assertThat(visits.stored("2021-W36", object).drawn()).isTrue();
        assertThat(visits.stored("2021-W36", object).place())
                .isEqualTo(texts(data("2021-W36/" + object).get("drawn")).get(0));
        assertThat(fixture.bean(Visits.class).ofWeek(VisitRun.PROGRAMME, "2021-W36"))
                .filteredOn(Visit::drawn)
                .hasSize(1);
    }

    @Test
    void withoutAnybodyToDrawFromNothingIsDrawn() {
        fixture.at("2021-09-13T09:00");

        draws("2021-W37", new VisitRules(true, 1, Origin.SYSTEM, Map.of()));

        assertThat(fixture.loop("wenshan", "2021-W37").events()).isEmpty();
    }

    private void draws(String week, VisitRules rules) {
        fixture.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> visits.draw().draw(visits.programme(), week, rules));
    }

    private JsonNode data(String subject) throws Exception {
        return new ObjectMapper().readTree(fixture.loop("wenshan", subject).data("visit.drawn"));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private void opens(VisitDuty duty, String week) {
        Opening opening = new Opening("visit", week, "砚山县", at("2021-08-02T09:00"));
        fixture.bean(TransactionTemplate.class).executeWithoutResult(status -> duty.open(visits.programme(), opening));
    }

    private List<Opening> due(String until) {
        return visits.dutySince("2021-05-30T00:00").due(visits.programme(), at(until));
    }

    private static List<String> of(List<Opening> due, String object) {
        return due.stream()
                .filter(opening -> opening.object().equals(object))
                .map(opening -> opening.period() + " " + opening.due())
                .toList();
    }

    private static LocalDateTime at(String moment) {
        return LocalDateTime.parse(moment);
    }
}
