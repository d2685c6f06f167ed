package io.xiaohao.assessment;

import java.math.BigDecimal;

/**
 * One line of a ranking.
 *
 * @param object the area's or unit's name
 * @param code its code
 * @param unit whether it is a unit, else it is an area
 * @param points its points, two decimals
 * @param rank its rank (1, 2, 2, 4)
 * @param grade its grade, or null where the period has none
 */
public record Ranked(String object, String code, boolean unit, BigDecimal points, int rank, Grade grade) {}
