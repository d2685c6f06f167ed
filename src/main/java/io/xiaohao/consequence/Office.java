package io.xiaohao.consequence;

/** The offices that decide about consequences; a pack names them. */
enum Office {
    /** 考绩办. */
    PERFORMANCE("考绩办"),
    /** 文明办. */
    CIVILISATION("文明办"),
    /** 组织部. */
    ORGANIZATION("组织部"),
    /** 财政. */
    FINANCE("财政局"),
    /** The superior of a vertically managed unit; no pack names it. */
    SUPERIOR("上级主管部门");

    private final String label;

    Office(String label) {
        this.label = label;
    }

    /** What it is called where the pack does not say. */
    String label() {
        return label;
    }
}
