package io.xiaohao.assessment;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/**
 * An objection (核对异议) against a draft, or an appeal (申诉) against what was published.
 *
 * @param number counted in the round
 * @param kind which of the two
 * @param group the group's code
 * @param objectCode the code of whoever's result it is
 * @param object its name
 * @param unit whether it is a unit
 * @param lodgedBy the account
 * @param lodgedAt when
 * @param reason why
 * @param askedPoints the points asked for, or null
 * @param evidenceIds pictures and files
 * @param outcome how it was decided, or null while it is open
 * @param points the points put in the place of the result, or null
 * @param opinion what headquarters wrote, or null
 * @param decidedBy the account, or null
 * @param decidedAt when, or null
 */
public record Claim(
        int number,
        Kind kind,
        String group,
        String objectCode,
        String object,
        boolean unit,
        String lodgedBy,
        LocalDateTime lodgedAt,
        String reason,
        BigDecimal askedPoints,
        List<String> evidenceIds,
        Outcome outcome,
        BigDecimal points,
        String opinion,
        String decidedBy,
        LocalDateTime decidedAt) {

    /** Keeps a copy. */
    public Claim {
        evidenceIds = List.copyOf(evidenceIds);
    }

    /** Whether it waits for headquarters. */
    public boolean isOpen() {
        return outcome == null;
    }

    /** What sort of claim it is. */
    public enum Kind {
        /** During 核对, against facts of the draft. */
        OBJECTION("核对异议", "assessment.objected"),
        /** After publication. */
        APPEAL("申诉", "assessment.appealed");

        private final String label;
        private final String event;

        Kind(String label, String event) {
            this.label = label;
            this.event = event;
        }

        /** In Chinese. */
        public String label() {
            return label;
        }

        String event() {
            return event;
        }
    }

    /** How it was decided. */
    public enum Outcome {
        /** 成立. */
        UPHELD("成立，予以更正"),
        /** 不成立. */
        DISMISSED("不成立，维持原结果");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** In Chinese. */
        public String label() {
            return label;
        }
    }
}
