package io.xiaohao.rehearsal.player;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The engine's clock, which the domain reads too. There is one in a JVM, which is why a rehearsal is always a JVM of its
 * own, and a demonstration's past is over before the product serves.
 */
public final class VirtualClock {

    private VirtualClock() {}

    /** Stops the clock at the moment. */
    public static void set(LocalDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.atZone(ZoneId.systemDefault()).toInstant()));
    }

    /** Lets it run by the machine's again. */
    public static void release() {
        ClockUtil.reset();
    }

    /** Lets it run again, ahead of the machine's by so much. */
    public static void release(Duration ahead) {
        ClockUtil.offset(ahead.toMillis());
    }
}
