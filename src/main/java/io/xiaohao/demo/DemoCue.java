package io.xiaohao.demo;

import java.time.LocalDateTime;

/**
 * Something that is done at a moment.
 *
 * @param at the moment
 * @param story the story it belongs to; what is nobody's own has a name of its own
 * @param act what is done
 */
record DemoCue(LocalDateTime at, String story, Runnable act) {}
