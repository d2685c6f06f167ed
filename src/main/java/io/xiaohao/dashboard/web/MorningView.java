package io.xiaohao.dashboard.web;

import java.util.List;

/**
 * What the first page shows of the day beside the ledger's figures; a part that is not for the one who looks is empty or
 * null.
 *
 * @param tasks what waits for him
 * @param today counts that somebody has to act on today, each with its list
 * @param due the issues whose deadline ends today, for headquarters
 * @param mine his units' open issues by deadline
 * @param demands what supervision demanded and has not found met
 * @param slipped who slipped this week
 * @param stages how long issues have been where they are
 * @param milestone the next milestone; null where none is to come
 * @param rankings the last published rankings
 */
record MorningView(
        Tasks tasks,
        List<Count> today,
        IssueList due,
        IssueList mine,
        List<Demand> demands,
        List<Slip> slipped,
        List<Stage> stages,
        Milestone milestone,
        List<Ranking> rankings) {

    /**
     * What waits for somebody.
     *
     * @param title such as 等我决定
     * @param total how many, such as 200+
     * @param href the list of all
     * @param kinds how many of each kind
     * @param first what is due first
     */
    record Tasks(String title, String total, String href, List<Kind> kinds, List<Task> first) {}

    /** How many tasks of a name wait, and how many of these are past their day. */
    record Kind(String name, String href, long number, long late) {}

    /** One task; {@code due} in words, {@code late} where its day is over. */
    record Task(String name, String about, String href, String due, boolean late) {}

    /**
     * A number with its list.
     *
     * @param label what is counted
     * @param number how many
     * @param href the list, or null where there are none
     * @param meaning how it is computed
     * @param style the style class
     */
    record Count(String label, String number, String href, String meaning, String style) {}

    /** Some issues, how many there are in all, and the list of them. */
    record IssueList(String total, String href, List<IssueRow> rows) {}

    /** An issue in a short list. */
    record IssueRow(
            String number, String words, String area, String unit, String deadline, String light, String style) {}

    /** An object's open demands. */
    record Demand(String object, int number, String oldest, String since, String href) {}

    /** An object that slipped: how many of its issues, and the units that lead these. */
    record Slip(String object, long number, String href, String units) {}

    /**
     * A stage of the loop.
     *
     * @param label its name
     * @param number how many issues are in it
     * @param href these
     * @param average how long they have been there on average
     * @param longest how long the first of them has
     * @param oldest the number of that one
     * @param style the style class
     */
    record Stage(String label, long number, String href, String average, String longest, String oldest, String style) {}

    /**
     * The next milestone.
     *
     * @param date its day
     * @param daysLeft the working days that are left
     * @param terms what it asks
     * @param need what is missing
     * @param href the page of milestones
     * @param curve the rate so far; empty for who does not see every object
     * @param thresholds the least rates
     */
    record Milestone(
            String date,
            int daysLeft,
            String terms,
            String need,
            String href,
            List<Point> curve,
            List<Point> thresholds) {}

    /** A day and a rate in per cent, such as 95.00. */
    record Point(String day, String rate) {}

    /**
     * A published ranking, or what of it concerns a unit.
     *
     * @param title period and group
     * @param href the whole ranking
     * @param lines best first
     * @param left how many lines are left out
     */
    record Ranking(String title, String href, List<Rank> lines, int left) {}

    /** One line; {@code why} how its points were computed, null where only the ranking is shown. */
    record Rank(
            int rank,
            String object,
            String href,
            String points,
            String grade,
            String rise,
            String moved,
            boolean lastTwo,
            boolean own,
            String why) {}
}
