package io.xiaohao.programme;

import java.util.Arrays;
import java.util.Optional;

/** Where a rule's value comes from; shown beside it, so that everybody knows what may be changed. */
public enum Origin {
    /** The programme's document says so. */
    DOCUMENT("文件规定"),
    /** The document is silent; the value was chosen and may be changed in the pack. */
    SYSTEM("系统默认，可调整");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    /** The Chinese words shown to users and written in packs. */
    public String label() {
        return label;
    }

    /** The origin that a pack means by these words; an ASCII comma does as well. */
    public static Optional<Origin> named(String words) {
        return Arrays.stream(values())
                .filter(origin -> origin.label.equals(words.replace(',', '，').replace(" ", "")))
                .findFirst();
    }
}
