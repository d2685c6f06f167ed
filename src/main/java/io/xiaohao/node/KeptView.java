package io.xiaohao.node;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What nodes keep in memory of the database. */
public enum KeptView {
    /** The working days. */
    CALENDAR,
    /** Units, areas, posts and responsibilities. */
    ORGANIZATION,
    /** The programmes and their packs, with what their decision tables say. */
    PROGRAMME;

    /** Its name in the database. */
    String row() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The view of that name; empty for one that only another version of the product keeps. */
    static Optional<KeptView> ofRow(String name) {
        return Arrays.stream(values()).filter(view -> view.row().equals(name)).findFirst();
    }
}
