package io.xiaohao.bench;

/**
 * What one contender's rate divided by another's must reach.
 *
 * @param contender whose rate
 * @param beside by whose rate it is divided
 * @param atLeast the least ratio; 0 where it is only told
 */
record Goal(String contender, String beside, double atLeast) {}
