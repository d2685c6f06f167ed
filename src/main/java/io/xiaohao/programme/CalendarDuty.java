package io.xiaohao.programme;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A kind of thing that opens by the calendar: a recheck draw, weekly reports. What is due is computed from the rules
 * and the working days, never from what happened before, so that downtime is caught up.
 */
public interface CalendarDuty {

    /** The kind of its openings. */
    String kind();

    /** All that has been due since the programme began, up to a moment inclusive, opened already or not. */
    List<Opening> due(Programme programme, LocalDateTime until);

    /** When the next is due after a moment; empty when there is none to come. */
    Optional<LocalDateTime> next(Programme programme, LocalDateTime after);

    /** Opens it, in the caller's transaction; called once for each kind, period and object. */
    void open(Programme programme, Opening opening);
}
