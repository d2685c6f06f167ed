package io.xiaohao.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDateTime;

/**
 * An issue's closure (销号) and what follows from it.
 *
 * @param closedAt when it was struck off, or null
 * @param closedBefore whether it was closed before it was taken over (历史销号), not verified here
 * @param drawnAt when it was last drawn for a recheck, or null
 */
@Embeddable
public record StrikingOff(
        @Column(name = "closed_at") LocalDateTime closedAt,
        @Column(name = "closed_before") boolean closedBefore,
        @Column(name = "drawn_at") LocalDateTime drawnAt) {

    static final StrikingOff NONE = new StrikingOff(null, false, null);

    StrikingOff at(LocalDateTime now) {
        return new StrikingOff(now, closedBefore, drawnAt);
    }

    StrikingOff before(LocalDateTime then) {
        return new StrikingOff(then, true, drawnAt);
    }

    StrikingOff drawn(LocalDateTime now) {
        return new StrikingOff(closedAt, closedBefore, now);
    }

    /** Open again; that it was drawn once stays. */
    StrikingOff undone() {
        return new StrikingOff(null, false, drawnAt);
    }
}
