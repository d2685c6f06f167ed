package io.xiaohao.dashboard.web;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the first page shows.
 *
 * @param programme the programme's title
 * @param asOf the moment, such as 2015-06-01 10:20
 * @param ownUnitsOnly whether only the caller's units' issues are counted
 * @param all everything on the list
 * @param rate the rectification rate
 * @param terms the numbers in its formula, in that order: closed, all, rejected, merged
 * @param lights from the gravest to the mildest
 * @param states in the order of the closed loop
 * @param objects object by object; for a unit only those that concern it
 * @param lists list by list, in the same way
 */
record DashboardView(
        String programme,
        String asOf,
        boolean ownUnitsOnly,
        Count all,
        Rate rate,
        List<Count> terms,
        List<Tile> lights,
        List<Count> states,
        List<Row> objects,
        List<Row> lists) {

    /**
     * A number and the issues it counts.
     *
     * @param label what is counted
     * @param number how many
     * @param href their address in the ledger, or null where there are none
     * @param style the style class of the label
     */
    record Count(String label, long number, String href, String style) {}

    /** A light with how many show it and what it means. */
    record Tile(Count count, String meaning) {}

    /**
     * The rectification rate.
     *
     * @param name 销号率 or 整改达标率
     * @param text such as 85.71%, or — where there is nothing to divide by
     * @param value in per cent, or null
     * @param formula how it is computed
     */
    record Rate(String name, String text, BigDecimal value, String formula) {}

    /** An object's or a list's line. */
    record Row(String name, List<Count> counts, Rate rate) {}
}
