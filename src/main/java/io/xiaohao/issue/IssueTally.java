package io.xiaohao.issue;

import java.math.BigDecimal;

/**
 * One object's line in a rehearsal's summary.
 *
 * @param object the object's name
 * @param registered all issues
 * @param closed those closed now
 * @param overdue those that were ever overdue
 * @param serious those that were ever seriously overdue
 * @param rate the rectification rate in per cent, two decimals; null where there is nothing to divide by
 */
public record IssueTally(String object, long registered, long closed, long overdue, long serious, BigDecimal rate) {}
