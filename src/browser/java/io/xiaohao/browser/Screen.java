package io.xiaohao.browser;

/** What people look at, in CSS pixels. */
enum Screen {
    /** A desk's. */
    DESK(1400, 900),
    /** A phone held upright. */
    PHONE(390, 844);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
