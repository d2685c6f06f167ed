package io.xiaohao.notification;

import java.time.LocalDateTime;

/**
 * A message to one recipient.
 *
 * @param message what is told
 * @param recipient to whom
 * @param key which event it tells of
 * @param at when
 */
record NoticeRow(Message message, String recipient, String key, LocalDateTime at) {}
