package io.xiaohao.demo;

import io.xiaohao.programme.Programmes;
import io.xiaohao.rehearsal.player.Played;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** When each sort of demonstration is played: after packs, processes and accounts are there, long before anything serves. */
@DemoOnly
class DemoStarts {

    /** Before the calendars, which would hold nothing of those years, or tell of all of it as missed. */
    static final int YEARS_GONE_BY = 500;

    /** With the calendars running. */
    static final int LAST_WEEKS = 1000;

    private final Programmes programmes;
    private final DemoSecrets secrets;
    private final Clock clock;
    private final Duration ahead;

    DemoStarts(
            Programmes programmes,
            DemoSecrets secrets,
            Clock clock,
            @Value("${xiaohao.demo.clock-offset:PT0S}") Duration ahead) {
        this.programmes = programmes;
        this.secrets = secrets;
        this.clock = clock;
        this.ahead = ahead;
    }

    @Bean
    DemoStart<DemoYears, Played> yearsGoneByStart(DemoYearsGoneBy years) {
        return new DemoStart<>(years, YEARS_GONE_BY, programmes, secrets, clock, ahead);
    }

    @Bean
    DemoStart<DemoScript, DemoResult> lastWeeksStart(DemoLastWeeks weeks) {
        return new DemoStart<>(weeks, LAST_WEEKS, programmes, secrets, clock, ahead);
    }
}
