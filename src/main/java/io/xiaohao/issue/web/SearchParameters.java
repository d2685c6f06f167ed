package io.xiaohao.issue.web;

/**
 * What is searched for in a ledger, as it stands in an address; every value may be missing.
 *
 * @param status names or Chinese terms, any of these, separated by a comma or 、
 * @param area name or code of an area: the issues in it and in what lies within it
 * @param object name or code of a supervised object: the issues counted for it; 其他 those counted for none
 * @param unit name or code of a unit that leads, works with it or handles it
 * @param list the list's name
 * @param light the light's name or Chinese term
 * @param q words in number, description, place or category
 * @param sort see {@link io.xiaohao.issue.LedgerQuery}
 * @param focus the name or Chinese term of a {@link io.xiaohao.issue.LedgerFocus}
 */
record SearchParameters(
        String status,
        String area,
        String object,
        String unit,
        String list,
        String light,
        String q,
        String sort,
        String focus) {

    /** The same in another order. */
    SearchParameters sortedBy(String order) {
        return new SearchParameters(status, area, object, unit, list, light, q, order, focus);
    }
}
