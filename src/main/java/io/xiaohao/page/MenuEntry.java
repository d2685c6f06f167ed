package io.xiaohao.page;

/** One of the product's pages in the menu; a bean of each is found by itself, so that every module brings its own. */
public interface MenuEntry {

    /** The name by which a page says that it belongs here, such as {@code issues}. */
    String key();

    /** What people read, in Chinese. */
    String label();

    /** Where it leads, within the product. */
    String address();

    /** Where it stands: the lower, the further to the left. */
    int order();

    /** Whether the one who looks has any use for it; asked only where somebody is signed in. */
    default boolean shown() {
        return true;
    }
}
