package io.xiaohao.escalation;

import java.time.LocalDate;

/**
 * A commitment as it is made in an interview.
 *
 * @param text what
 * @param deadline by when
 */
public record Promise(String text, LocalDate deadline) {}
