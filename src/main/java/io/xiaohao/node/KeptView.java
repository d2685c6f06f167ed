package io.xiaohao.node;

import java.util.Locale;

/** What nodes keep in memory of the database. */
public enum KeptView {
    /** The working days. */
    CALENDAR,
    /** Units, areas, posts and responsibilities. */
    ORGANIZATION,
    /** The programmes and their packs, with what their decision tables say. */
    PROGRAMME,
    /** What accounts belong to, and credentials that were verified. */
    ACCOUNT;

    /** Its name in the database. */
    String row() {
        return name().toLowerCase(Locale.ROOT);
    }
}
