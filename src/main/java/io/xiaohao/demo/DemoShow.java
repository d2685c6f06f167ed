package io.xiaohao.demo;

import io.xiaohao.programme.Programme;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * What {@link DemoStart} plays of each programme, once.
 *
 * @param <S> what there is to play
 * @param <R> what came of it
 */
interface DemoShow<S, R> {

    /** What the log calls it, after the programme's name. */
    String name();

    /** The programmes of which it was begun once. */
    Set<String> begun();

    /** What there is to play of the programme; empty where there is nothing. */
    Optional<S> read(String programme);

    /** Notes that it begins; false where there are issues on the list, or somebody else was faster. */
    boolean begin(String programme);

    /**
     * Plays up to the moment, or to its end where that is before, and leaves the clock there.
     *
     * @throws RuntimeException where it cannot go on; what was committed before stays
     */
    R play(Programme programme, S script, LocalDateTime now);

    /** Notes that it came to its end, now that the clock shows the present again; what the log says of it. */
    String end(String programme, R result);
}
