package io.xiaohao.milestone;

/** How far a milestone is, for one object or for all of them. */
public enum MilestoneState {
    /** Its evaluation is not asked for yet. */
    UPCOMING("未到"),
    /** Its evaluation is asked for, or waits for the end of the date. */
    EVALUATING("评估中"),
    /** Met; of all objects: by every one. */
    MET("已达标"),
    /** Missed; of all objects: by at least one. */
    MISSED("未达标"),
    /** It was over before the programme ran here. */
    NOT_HELD("未考核");

    private final String label;

    MilestoneState(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
