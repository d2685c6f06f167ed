package io.xiaohao.issue;

import java.util.Set;

/**
 * What is looked for in a programme's ledger; a null or empty value does not narrow it.
 *
 * @param programme the programme's code
 * @param statuses any of these
 * @param areas codes of areas, any of these
 * @param unit code of a unit that leads, works with it or handles it
 * @param list the list's name
 * @param light the light it shows now; RED also finds what is seriously overdue
 * @param text words in number, description, place or category
 * @param onlyUnits what is seen at all: issues of these units; null: every issue
 * @param sort number, deadline, registeredAt, discoveredOn, closedAt, status or severity, with {@code ,desc} or {@code ,asc}; without,
 *     the newest come first, of a light or a focus what ran out or will run out first
 * @param focus what is picked out by how its time runs
 */
public record LedgerQuery(
        String programme,
        Set<IssueStatus> statuses,
        Set<String> areas,
        String unit,
        String list,
        Light light,
        String text,
        Set<String> onlyUnits,
        String sort,
        LedgerFocus focus) {

    /** Without a focus. */
    public LedgerQuery(
            String programme,
            Set<IssueStatus> statuses,
            Set<String> areas,
            String unit,
            String list,
            Light light,
            String text,
            Set<String> onlyUnits,
            String sort) {
        this(programme, statuses, areas, unit, list, light, text, onlyUnits, sort, null);
    }

    /** Everything in a programme. */
    public static LedgerQuery all(String programme) {
        return new LedgerQuery(programme, Set.of(), Set.of(), null, null, null, null, null, null);
    }
}
