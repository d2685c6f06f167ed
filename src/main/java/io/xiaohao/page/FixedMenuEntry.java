package io.xiaohao.page;

/**
 * A menu entry that everybody who is signed in has.
 *
 * @param key the name by which a page says that it belongs here
 * @param label what people read
 * @param address where it leads
 * @param order where it stands
 */
public record FixedMenuEntry(String key, String label, String address, int order) implements MenuEntry {}
