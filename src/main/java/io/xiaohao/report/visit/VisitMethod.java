package io.xiaohao.report.visit;

/** How a supervision group supervises (wenshan-2021). */
public enum VisitMethod {
    /** On the spot. */
    ON_SITE("现场督战"),
    /** By telephone. */
    PHONE("电话督战"),
    /** By video. */
    VIDEO("视频督战"),
    /** By written instruction. */
    WRITTEN("书面批示督战"),
    /** By talking with the principal leaders and those in charge. */
    INTERVIEW("约谈督战");

    private final String label;

    VisitMethod(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
