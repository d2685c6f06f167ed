package io.xiaohao.milestone;

import io.xiaohao.programme.Programme;
import java.time.LocalDateTime;

/**
 * Since when a programme has run on this installation. What was over before cannot have been asked for here, so nobody is
 * blamed for it; a server that was merely off has been running since before.
 */
public interface RunningSince {

    /** When the programme's calendar was started for the first time; now where that is only happening. */
    LocalDateTime of(Programme programme);
}
