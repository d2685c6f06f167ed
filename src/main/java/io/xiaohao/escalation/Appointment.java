package io.xiaohao.escalation;

import java.time.LocalDateTime;

/**
 * When and where an interview is held, without anybody's name.
 *
 * @param at when
 * @param place where, or null
 */
public record Appointment(LocalDateTime at, String place) {}
