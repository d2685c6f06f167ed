package io.xiaohao.consequence.web;

import io.xiaohao.consequence.ConsequencesByHand.KindChoice;
import io.xiaohao.consequence.RegisterEntry;
import java.util.List;

/**
 * What the page of the register shows.
 *
 * @param programme the programme's code
 * @param name its name
 * @param choices the other programmes' registers, none where there is only one
 * @param ownUnitsOnly whether only the caller's own units are shown
 * @param objects the objects to choose from
 * @param years the years to choose from
 * @param kinds the kinds to choose from
 * @param states where entries may stand
 * @param clear the page without conditions
 * @param export the same as xlsx
 * @param total how many there are
 * @param rows the page's entries
 * @param previous the page before, or null
 * @param next the page after, or null
 * @param pageWords which page it is
 * @param manyPages whether there is more than one page
 * @param byHand what the caller may propose by hand
 */
record RegisterView(
        String programme,
        String name,
        List<Option> choices,
        boolean ownUnitsOnly,
        List<Option> objects,
        List<Option> years,
        List<Option> kinds,
        List<Option> states,
        String clear,
        String export,
        long total,
        List<RegisterEntry> rows,
        String previous,
        String next,
        String pageWords,
        boolean manyPages,
        List<KindChoice> byHand) {

    /** One choice. */
    record Option(String value, String label, boolean chosen) {}
}
