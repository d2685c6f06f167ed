package io.xiaohao.milestone;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Whether an object met a milestone.
 *
 * @param met whether nothing is lacking
 * @param lacking what is, in this order: points, rate, requirements
 * @param at when it was judged
 */
public record Judgement(boolean met, List<Lack> lacking, LocalDateTime at) {

    /** The list is copied. */
    public Judgement {
        lacking = List.copyOf(lacking);
    }

    /** What can be lacking. */
    public enum Lack {
        /** The points are below the threshold, or were never recorded. */
        POINTS("points", "评分"),
        /** The frozen rate is below the threshold. */
        RATE("rate", "整改达标率"),
        /** A further requirement is not met, or was never found to be. */
        REQUIREMENTS("requirements", "其他要求");

        private final String code;
        private final String label;

        Lack(String code, String label) {
            this.code = code;
            this.label = label;
        }

        /** As the journal writes it. */
        public String code() {
            return code;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }
}
