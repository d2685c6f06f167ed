package io.xiaohao.programme;

import io.xiaohao.testing.ModuleDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The invented programme with duties and a clock that the test plays. */
public final class CalendarFixture {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final PackFixture packs = new PackFixture();
    private final StaticListableBeanFactory duties = new StaticListableBeanFactory();

    public final PlayedDuty rechecks = new PlayedDuty("recheck");
    public final PlayedDuty reports = new PlayedDuty("report");
    public final PlayedClock clock = new PlayedClock();
    public final ProgrammeOpenings openings;

    public CalendarFixture() {
        load();
        duties.addBean("rechecks", rechecks);
        duties.addBean("reports", reports);
        openings = new ProgrammeOpenings(
                duties.getBeanProvider(CalendarDuty.class),
                new OpenedTable(database().client()),
                clock);
    }

    /** Loads the pack as it lies in its folder. */
    public void load() {
        packs.packs.load(PackCopy.qingxi().source());
    }

    /** Loads the pack after its own decision table has been taken out. */
    public void loadWithoutOwnTables() {
        packs.packs.load(PackCopy.qingxi().without("issue-deadlines.dmn").source());
    }

    public ModuleDatabase database() {
        return packs.organizations.database;
    }

    public Programmes programmes() {
        return packs.programmes;
    }

    public Programme programme() {
        return packs.programmes.programme("qingxi-2025");
    }

    void openWhatIsDue() {
        database().inTransaction(() -> openings.openWhatIsDue(programme()));
    }

    /** A clock that stands where the test sets it. */
    public static final class PlayedClock extends Clock {

        private Instant now =
                LocalDateTime.parse("2025-03-03T08:00").atZone(ZONE).toInstant();

        /** Sets the clock. */
        public void set(String moment) {
            now = LocalDateTime.parse(moment).atZone(ZONE).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
