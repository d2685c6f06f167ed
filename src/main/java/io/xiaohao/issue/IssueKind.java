package io.xiaohao.issue;

import io.xiaohao.refusal.Refusal;
import java.util.Arrays;

/** How an issue is to be rectified; the default deadline follows from it (table {@code issue-deadlines}). */
public enum IssueKind {
    /** 立行立改: at once. */
    IMMEDIATE("立行立改"),
    /** 限期整改: within a limit; the default kind. */
    LIMITED("限期整改"),
    /** 工程类: works; headquarters sets the date at dispatch. */
    PROJECT("工程类");

    private final String label;

    IssueKind(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** Reads a name or a Chinese term; refused where it is neither. */
    public static IssueKind of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(text) || kind.label.equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.malformed("kind", "整改类别“%s”不存在，可选：立行立改、限期整改、工程类。".formatted(text)));
    }
}
