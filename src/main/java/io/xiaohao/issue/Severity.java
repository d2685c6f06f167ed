package io.xiaohao.issue;

import io.xiaohao.refusal.Refusal;
import java.util.Arrays;

/** How grave an issue is; what evidence and whose approval it needs follows from it (table {@code issue-requirements}). */
public enum Severity {
    /** 一般. */
    GENERAL("一般"),
    /** 较重. */
    SERIOUS("较重"),
    /** 严重. */
    GRAVE("严重");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** Reads a name or a Chinese term; refused where it is neither. */
    public static Severity of(String text) {
        return Arrays.stream(values())
                .filter(severity -> severity.name().equals(text) || severity.label.equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.malformed("severity", "严重程度“%s”不存在，可选：一般、较重、严重。".formatted(text)));
    }
}
