package io.xiaohao.evidence;

/**
 * A rectangle on a picture, in shares of its sides from the left and the top. Below 0 and above 1 it reaches over the
 * picture's edges.
 */
record Cutout(double left, double top, double right, double bottom) {

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    /** This rectangle with its sides moved by these shares. */
    Cutout moved(double left, double top, double right, double bottom) {
        return new Cutout(this.left + left, this.top + top, this.right + right, this.bottom + bottom);
    }

    /** The rectangle of which this one is what remains without a margin of that share on each side. */
    Cutout withMargin(double margin) {
        double across = width() / (1 - 2 * margin) * margin;
        double down = height() / (1 - 2 * margin) * margin;
        return moved(-across, -down, across, down);
    }
}
