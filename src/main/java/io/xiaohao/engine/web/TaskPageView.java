package io.xiaohao.engine.web;

import java.util.List;

/**
 * The page of one's tasks.
 *
 * @param total how many there are of what is asked for
 * @param listed from which to which are listed, in words; null where all are
 * @param kinds what the list can be narrowed to; none where there is but one kind
 * @param groups the tasks by urgency; none is empty
 * @param open the task whose form is shown, or null
 * @param back the address of the list alone
 * @param previous the address of the tasks before, or null
 * @param next the address of the tasks after, or null
 */
record TaskPageView(
        long total,
        String listed,
        List<KindChoice> kinds,
        List<TaskGroup> groups,
        OpenTask open,
        String back,
        String previous,
        String next) {

    /**
     * A kind that the list can be narrowed to.
     *
     * @param label its name and how many there are
     * @param href where it leads
     * @param chosen whether the list is narrowed to it
     */
    record KindChoice(String label, String href, boolean chosen) {}

    /**
     * Tasks of the same urgency.
     *
     * @param heading such as 已超期
     * @param style the style class
     * @param tasks the tasks, the most urgent first
     */
    record TaskGroup(String heading, String style, List<TaskLine> tasks) {}

    /**
     * A task in the list.
     *
     * @param href where its form is
     * @param name its name
     * @param mine whether the one who looks has claimed it
     * @param heading the number, or what it is about
     * @param light the light's word, or null
     * @param lightStyle its style class, or null
     * @param due by when, in words, or null
     * @param text place and description
     * @param unit the lead unit, or null
     * @param current whether its form is shown
     */
    record TaskLine(
            String href,
            String name,
            boolean mine,
            String heading,
            String light,
            String lightStyle,
            String due,
            String text,
            String unit,
            boolean current) {}

    /**
     * The task whose form is shown.
     *
     * @param id the engine's id
     * @param name its name
     * @param mine whether the one who looks has claimed it
     * @param inTasklist where Tasklist shows the same
     */
    record OpenTask(String id, String name, boolean mine, String inTasklist) {}
}
