package io.xiaohao.demo.picture;

/** A kind of place that can be drawn. */
interface Scene {

    /**
     * Draws the place. What belongs to it is chosen by {@link Canvas#place}, what lies about by {@link Canvas#mess}, so
     * that the same place is recognised in both states.
     *
     * @param clean whether it is in order
     */
    void paint(Canvas canvas, boolean clean);
}
