package io.xiaohao.assessment;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Points added to or taken from a year's result.
 *
 * @param number counted in the year
 * @param objectCode the code of whoever's result it is
 * @param object its name
 * @param source what it follows from
 * @param points more or less than 0
 * @param reason why
 * @param document what it is read in: a document's number
 * @param evidenceIds pictures and files
 * @param madeBy the account
 * @param madeAt when
 */
public record Adjustment(
        int number,
        String objectCode,
        String object,
        Source source,
        BigDecimal points,
        String reason,
        String document,
        List<String> evidenceIds,
        String madeBy,
        LocalDateTime madeAt) {

    /** Keeps a copy. */
    public Adjustment {
        evidenceIds = List.copyOf(evidenceIds);
    }

    /** What an adjustment follows from (sheqi-2022). */
    public enum Source {
        /** 上级考评结果. */
        SUPERIOR("上级考评结果"),
        /** 领导批示. */
        INSTRUCTION("领导批示"),
        /** 通报. */
        BULLETIN("通报"),
        /** 媒体. */
        MEDIA("媒体报道"),
        /** 投诉. */
        COMPLAINT("群众投诉"),
        /** 材料报送. */
        MATERIALS("材料报送");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        /** In Chinese. */
        public String label() {
            return label;
        }
    }
}
