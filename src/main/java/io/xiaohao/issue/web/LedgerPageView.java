package io.xiaohao.issue.web;

import java.util.List;

/**
 * The ledger's page.
 *
 * @param programme code and title of the programme
 * @param choices addresses of the ledgers the caller may open instead; empty where there is but this one
 * @param ownUnitsOnly whether only the caller's units' issues are seen
 * @param filter what the form offers
 * @param chips what narrows the ledger now, each with the address without it
 * @param clear the address without any of it
 * @param sheet the address of everything found as a ledger to print and file
 * @param export the address of everything found as plain data
 * @param taking the address of the page that takes a ledger over; null where the caller may not
 * @param total how many are found, such as 10000+
 * @param cut whether not all of them are listed
 * @param rows this page's
 * @param before how many stand on the pages before it
 * @param pages the way to the other pages
 * @param here the address of what is shown
 * @param dispatch whether the caller dispatches issues
 * @param views what he has kept under names
 */
record LedgerPageView(
        PageOption programme,
        List<Link> choices,
        boolean ownUnitsOnly,
        LedgerPageFilter filter,
        List<Link> chips,
        String clear,
        String sheet,
        String export,
        String taking,
        String total,
        boolean cut,
        List<LedgerPageRow> rows,
        int before,
        Pages pages,
        String here,
        boolean dispatch,
        List<SavedViews.SavedView> views) {

    /**
     * A link; {@code current} where it leads to what is shown already.
     *
     * @param label its words
     * @param href its address
     * @param current whether it is this page
     */
    record Link(String label, String href, boolean current) {}

    /**
     * The way to the other pages.
     *
     * @param needed whether there is more than one page
     * @param previous the address, or null on the first
     * @param next the address, or null on the last
     * @param numbers links to some of them; one without an address stands for those left out
     * @param words such as 第2页，共5页
     */
    record Pages(boolean needed, String previous, String next, List<Link> numbers, String words) {}
}
