package io.xiaohao.milestone;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * The rectification rate as it counts for a milestone, with what it was computed from.
 *
 * @param rate in per cent, two decimals; null where the list was empty
 * @param counted the issues it counts: all but the rejected and the merged
 * @param closed those of them that were closed
 * @param at when it was frozen
 */
public record FrozenRate(BigDecimal rate, long counted, long closed, LocalDateTime at) {}
