package io.xiaohao.report;

import java.util.Arrays;
import java.util.Optional;

/** What is reported each week. */
public enum ReportForm {
    /** An object's report until its issues are closed (programme wenshan-2021). */
    REPORT("周报"),
    /** A unit's evaluation of its own duties (programme sheqi-2022). */
    SELF_EVALUATION("周自评");

    private final String label;

    ReportForm(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** The form that a pack means by this word. */
    static Optional<ReportForm> named(String word) {
        return Arrays.stream(values()).filter(form -> form.label.equals(word)).findFirst();
    }
}
