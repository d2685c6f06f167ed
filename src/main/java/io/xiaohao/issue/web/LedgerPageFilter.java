package io.xiaohao.issue.web;

import java.util.List;

/**
 * What the ledger's form offers to choose from, what is chosen being marked.
 *
 * @param q the words searched for
 * @param area the area kept from the address, or null
 * @param statuses states
 * @param lights lights
 * @param objects supervised objects
 * @param units units; empty where the caller sees his own only
 * @param lists issue lists
 * @param foci what is picked out by how its time runs
 * @param sorts orders
 */
record LedgerPageFilter(
        String q,
        String area,
        List<PageOption> statuses,
        List<PageOption> lights,
        List<PageOption> objects,
        List<PageOption> units,
        List<PageOption> lists,
        List<PageOption> foci,
        List<PageOption> sorts) {}
