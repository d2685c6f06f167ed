package io.xiaohao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.demo.picture.SceneKind;
import io.xiaohao.rehearsal.scenario.Step;
import io.xiaohao.rehearsal.scenario.Verb;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files of the years gone by. */
class DemoYearsReaderTests {

    @Test
    void wenshansYearsGoOnWhenTheProgrammeIsOver() {
        DemoYears years = DemoYearsReader.read("wenshan-2021").orElseThrow();

        assertThat(years.scenario().programme()).isEqualTo("wenshan-2021");
        assertThat(years.scenario().autopilot()).isTrue();
        assertThat(years.scenario().from().toLocalDate()).isEqualTo(LocalDate.of(2021, 5, 30));
        assertThat(years.scenario().to().toLocalDate()).isAfter(LocalDate.of(2021, 12, 31));
        assertThat(years.scenario().neglect())
                .extracting(neglect -> neglect.object())
                .containsOnly("丘北县", "富宁县");
    }

    @Test
    void everyCategoryThatIsFoundHasAScene() {
        DemoYears years = DemoYearsReader.read("wenshan-2021").orElseThrow();
        List<Step> found = years.scenario().steps().stream()
                .filter(step -> step.verb() == Verb.REGISTER)
                .toList();

        assertThat(found).hasSizeGreaterThanOrEqualTo(20);
        assertThat(found).allSatisfy(step -> assertThat(
                        years.scenes().of(step.content().path("category").asText()))
                .isInstanceOf(SceneKind.class));
    }

    @Test
    void wenchengsYearsAreThreeMonthsOfScores() {
        DemoYears years = DemoYearsReader.read("wencheng-2015").orElseThrow();

        for (String month : List.of("2015-10", "2015-11", "2015-12")) {
            assertThat(years.scenario().steps())
                    .filteredOn(step -> step.content().asText().equals("score-object")
                            && month.equals(step.about().period()))
                    .as(month)
                    .hasSize(21);
        }
    }

    @Test
    void aProgrammeWithoutAFileHasNone() {
        assertThat(DemoYearsReader.read("sheqi-2022")).isEmpty();
    }
}
