package io.xiaohao.calendar;

import io.xiaohao.refusal.Refusal;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Adds the years that a newer version of the product brings, as a revision: open deadlines in them were counted Monday
 * to Friday and are counted again. Days that were edited stay.
 */
@Component
class CalendarUpgrade {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarUpgrade.class);

    private final CalendarSeed seed;
    private final CalendarRevision revision;

    CalendarUpgrade(CalendarSeed seed, CalendarRevision revision) {
        this.seed = seed;
        this.revision = revision;
    }

    @EventListener(ApplicationStartedEvent.class)
    void addMissingDays() {
        List<CalendarDay> missing = seed.missing();
        if (missing.isEmpty()) {
            return;
        }
        try {
            revision.revise(missing);
        } catch (Refusal addedByAnotherNode) {
            LOG.info("Another node adds the new days of the calendar: {}", addedByAnotherNode.getMessage());
        }
    }
}
