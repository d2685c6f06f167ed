package io.xiaohao.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgrammeOpeningsTests {

    private final CalendarFixture fixture = new CalendarFixture();

    @Test
    void whatIsDueOpensOnceHoweverOftenItIsAsked() {
        fixture.rechecks.plan("2025-03", "", "2025-03-03T09:00");
        fixture.openWhatIsDue();
        assertThat(fixture.rechecks.opened()).isEmpty();

        fixture.clock.set("2025-03-03T09:00");
        fixture.openWhatIsDue();
        fixture.openWhatIsDue();

        assertThat(fixture.rechecks.opened()).containsExactly("recheck 2025-03  2025-03-03T09:00");
    }

    @Test
    void whatWasMissedWhileTheServerWasOffIsCaughtUpInItsOrder() {
        fixture.rechecks.plan("2025-04", "", "2025-04-01T09:00").plan("2025-05", "", "2025-05-06T09:00");
        fixture.reports.plan("2025-W15", "东溪村", "2025-04-07T09:00").plan("2025-W15", "城关镇", "2025-04-07T09:00");
        fixture.clock.set("2025-05-20T10:00");
        fixture.openWhatIsDue();

        assertThat(fixture.rechecks.opened())
                .containsExactly("recheck 2025-04  2025-04-01T09:00", "recheck 2025-05  2025-05-06T09:00");
        assertThat(fixture.reports.opened())
                .containsExactly("report 2025-W15 东溪村 2025-04-07T09:00", "report 2025-W15 城关镇 2025-04-07T09:00");
    }

    @Test
    void aPeriodThatHasOpenedStaysOpenedWhenItsMomentMoves() {
        fixture.rechecks.plan("2025-04", "", "2025-04-01T09:00");
        fixture.clock.set("2025-04-01T09:00");
        fixture.openWhatIsDue();
        fixture.rechecks.plan("2025-04", "", "2025-04-02T09:00");
        fixture.clock.set("2025-04-02T09:00");
        fixture.openWhatIsDue();

        assertThat(fixture.rechecks.opened()).hasSize(1);
    }

    @Test
    void whatWouldHaveOpenedBeforeTheStartOpensAtTheStart() {
        fixture.rechecks.plan("2025-02", "", "2025-02-05T09:00");
        fixture.clock.set("2025-02-20T08:00");
        fixture.openWhatIsDue();
        assertThat(fixture.rechecks.opened()).isEmpty();
        assertThat(next()).contains(LocalDateTime.parse("2025-03-01T00:00"));

        fixture.clock.set("2025-03-01T00:00");
        fixture.openWhatIsDue();

        assertThat(fixture.rechecks.opened()).containsExactly("recheck 2025-02  2025-03-01T00:00");
    }

    @Test
    void theNextIsTheEarliestOfAllDutiesNowWhereSomethingWaitsAndNoneAtTheEnd() {
        fixture.rechecks.plan("2025-04", "", "2025-04-01T09:00");
        fixture.reports.plan("2025-W11", "", "2025-03-10T09:00");
        assertThat(next()).contains(LocalDateTime.parse("2025-03-10T09:00"));

        fixture.clock.set("2025-03-11T07:00");
        assertThat(next()).contains(LocalDateTime.parse("2025-03-11T07:00"));

        fixture.clock.set("2025-04-01T09:00");
        fixture.openWhatIsDue();
        assertThat(next()).isEmpty();
    }

    @Test
    void whatFailsToOpenIsNotNotedAsOpened() {
        fixture.rechecks.plan("2025-03", "", "2025-03-03T08:00");
        fixture.rechecks.fail(true);
        assertThatThrownBy(fixture::openWhatIsDue).hasMessage("开不了");
        fixture.rechecks.fail(false);
        fixture.openWhatIsDue();

        assertThat(fixture.rechecks.opened()).hasSize(1);
    }

    private Optional<LocalDateTime> next() {
        return fixture.openings.next(fixture.programme());
    }
}
