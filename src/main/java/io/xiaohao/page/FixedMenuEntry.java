package io.xiaohao.page;

/** A menu entry whose words and place are always the same; everybody who is signed in has it, unless a subclass says who. */
public class FixedMenuEntry implements MenuEntry {

    private final String key;
    private final String label;
    private final String address;
    private final int order;

    /**
     * An entry.
     *
     * @param key the name by which a page says that it belongs here
     * @param label what people read
     * @param address where it leads
     * @param order where it stands
     */
    public FixedMenuEntry(String key, String label, String address, int order) {
        this.key = key;
        this.label = label;
        this.address = address;
        this.order = order;
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final String label() {
        return label;
    }

    @Override
    public final String address() {
        return address;
    }

    @Override
    public final int order() {
        return order;
    }
}
