package io.xiaohao.report;

import java.util.Arrays;
import java.util.Optional;

/** Who is asked to report each week. */
public enum ReportersAsked {
    /** Every supervised object with an open issue at that moment (programme wenshan-2021). */
    OBJECTS_WITH_OPEN_ISSUES("有未销号问题的督战对象"),
    /** Every unit of the programme (programme sheqi-2022). */
    EVERY_UNIT("全部单位"),
    /** Nobody. */
    NOBODY("不要求");

    private final String label;

    ReportersAsked(String label) {
        this.label = label;
    }

    /** The Chinese words that a pack uses. */
    public String label() {
        return label;
    }

    /** Whom a pack means by these words. */
    static Optional<ReportersAsked> named(String words) {
        return Arrays.stream(values())
                .filter(asked -> asked.label.equals(words))
                .findFirst();
    }
}
