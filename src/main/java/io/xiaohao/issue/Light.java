package io.xiaohao.issue;

import io.xiaohao.refusal.Refusal;
import java.util.Arrays;

/** The light an issue shows (亮灯): a function of its deadline, its state and the moment, never a stored value. */
public enum Light {
    /** No light: not assigned, shelved or settled. */
    NONE("无"),
    /** Before the reminder. */
    GREEN("绿灯"),
    /** From {@code remindAt}. */
    YELLOW("黄灯"),
    /** From {@code overdueAt}. */
    RED("红灯"),
    /** Red, and seriously overdue: from {@code seriousAt}. */
    SERIOUS("红灯（严重超期）");

    private final String label;

    Light(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** Whether the deadline has passed. */
    public boolean isRed() {
        return this == RED || this == SERIOUS;
    }

    /** Reads a name or a Chinese term; refused where it is neither. */
    public static Light of(String text) {
        return Arrays.stream(values())
                .filter(light -> light.name().equals(text) || light.label.equals(text))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.malformed("light", "没有“%s”这种灯，可选：GREEN、YELLOW、RED、SERIOUS。".formatted(text)));
    }
}
