package io.xiaohao.consequence;

/**
 * Whom a consequence touches.
 *
 * @param name as rankings name it
 * @param unitCode the unit that answers for it, or null where there is none
 * @param titleHolder whether it bears a civilised title (文明单位, or a village's, campus's, community's, scenic area's)
 * @param vertical whether it is vertically managed
 * @param superior its superior's name, or null
 */
record AffectedObject(String name, String unitCode, boolean titleHolder, boolean vertical, String superior) {}
