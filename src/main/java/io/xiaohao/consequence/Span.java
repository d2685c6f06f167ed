package io.xiaohao.consequence;

import java.time.LocalDate;

/**
 * From when to when a consequence holds.
 *
 * @param from the first day
 * @param to the last day, or null where a rule or nothing ends it
 */
record Span(LocalDate from, LocalDate to) {}
